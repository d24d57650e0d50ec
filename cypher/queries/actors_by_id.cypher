// name: actors_by_id
// doc: How many stances each of some actors holds, by id; an actor that the graph has not is left out.
// param: ids list
// returns: id string
// returns: stances integer
MATCH (actor:Actor)
WHERE actor.id IN $ids
RETURN actor.id AS id, COUNT { MATCH (actor)<-[:HELD_BY]-(:Stance) } AS stances
ORDER BY id
