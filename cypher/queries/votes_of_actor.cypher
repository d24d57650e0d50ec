// name: votes_of_actor
// doc: Votes of one actor in [since, until), newest first.
// param: actor_id string
// param: since date
// param: until date
// returns: id string
// returns: actor_id string
// returns: actor_name string
// returns: text_id string
// returns: text_name string
// returns: choice string
// returns: cast_on date
// returns: object_id string
// returns: object_polarity integer
// returns: explanation string
// returns: recorded_at datetime
MATCH (actor:Actor {id: $actor_id})<-[:CAST_BY]-(vote:Vote)-[:ON]->(text:Text)
WHERE $since <= vote.castOn AND vote.castOn < $until
RETURN vote.id AS id,
       actor.id AS actor_id,
       actor.name AS actor_name,
       text.id AS text_id,
       text.name AS text_name,
       vote.choice AS choice,
       vote.castOn AS cast_on,
       vote.objectId AS object_id,
       vote.objectPolarity AS object_polarity,
       vote.explanation AS explanation,
       vote.recordedAt AS recorded_at
ORDER BY cast_on DESC, text_id, actor_id, id
