// name: drop_edges
// doc: Take away typed edges behind which no live stance stands any more.
// param: pair_ids list
UNWIND $pair_ids AS given
MATCH (stance:Stance {pairId: given})
WITH given, min(stance.id) AS anyId
MATCH (stance:Stance {id: anyId})-[:HELD_BY]->(actor:Actor)-[edge]->(target)<-[:TOWARD]-(stance)
WHERE type(edge) = stance.code
DELETE edge
