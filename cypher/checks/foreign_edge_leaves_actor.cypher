// name: foreign_edge_leaves_actor
// doc: Relationships that leave an actor and are neither a typed edge nor membership.
// returns: id string
// returns: problem string
MATCH (actor:Actor)-[edge]->()
WHERE type(edge) <> 'MEMBER_OF' AND edge.stanceIds IS NULL
RETURN actor.id AS id, 'a relationship ' + type(edge) + ' that nothing here draws' AS problem
ORDER BY id
