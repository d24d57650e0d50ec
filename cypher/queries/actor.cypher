// name: actor
// doc: One actor and how many stances it holds; of one that was merged, the actor it is known as.
// param: actor_id string
// returns: id string
// returns: name string
// returns: kind string
// returns: country string
// returns: sector string
// returns: wikidata string
// returns: stances integer
MATCH (given:Actor {id: $actor_id})
WITH coalesce(given.sameAs, given.id) AS knownAs
MATCH (actor:Actor {id: knownAs})
RETURN actor.id AS id,
       actor.name AS name,
       actor.kind AS kind,
       actor.country AS country,
       actor.sector AS sector,
       actor.wikidata AS wikidata,
       COUNT { MATCH (actor)<-[:HELD_BY]-(:Stance) } AS stances
ORDER BY id
