// name: typed_edge_missing
// doc: Live stances of one actor, code and target that are not all counted by exactly one typed edge.
// returns: id string
// returns: problem string
MATCH (stance:Stance)
WHERE stance.status = 'live' AND stance.modality IN ['asserted', 'planned', 'conditional']
WITH stance.pairId AS pairId, count(stance) AS expected, min(stance.id) AS anyId
MATCH (any:Stance {id: anyId})-[:HELD_BY]->(actor:Actor)
MATCH (any)-[:TOWARD]->(target)
OPTIONAL MATCH (actor)-[edge]->(target)
WHERE type(edge) = any.code
WITH anyId, expected, count(edge) AS drawn, sum(edge.count) AS counted
WHERE drawn <> 1 OR counted <> expected
RETURN anyId AS id, 'its typed edge is missing, doubled or counts other stances: rebuild' AS problem
ORDER BY id
