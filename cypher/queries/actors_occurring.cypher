// name: actors_occurring
// doc: Actors that hold a stance, are the target of one, or are quoted or cited, by id.
// returns: id string
// returns: kind string
MATCH (actor:Actor)
WHERE EXISTS { MATCH (actor)<-[:HELD_BY|TOWARD]-(:Stance) }
   OR EXISTS { MATCH (actor)<-[:SPOKEN_BY|REPORTED_BY]-(:Evidence) }
RETURN actor.id AS id, actor.kind AS kind
ORDER BY id
