// name: erase_edges
// doc: Erase some typed edges, whatever their type; membership is the one other relationship that leaves an actor.
// param: limit integer
// returns: erased integer
MATCH (actor:Actor)-[edge]->()
WHERE type(edge) <> 'MEMBER_OF'
WITH edge
LIMIT $limit
DELETE edge
RETURN count(*) AS erased
