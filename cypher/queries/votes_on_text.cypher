// name: votes_on_text
// doc: Votes on one text in [since, until), newest first.
// param: text_id string
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
MATCH (text:Text {id: $text_id})<-[:ON]-(vote:Vote)-[:CAST_BY]->(actor:Actor)
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
