// name: typed_edge_differs
// doc: Typed edges that do not say what the live stances behind them say.
// returns: id string
// returns: problem string
MATCH (actor:Actor)-[edge]->(target)
WHERE type(edge) <> 'MEMBER_OF' AND edge.stanceIds IS NOT NULL
UNWIND edge.stanceIds AS stanceId
OPTIONAL MATCH (stance:Stance {id: stanceId, code: type(edge), status: 'live'})
WHERE stance.modality IN ['asserted', 'planned', 'conditional']
  AND EXISTS { (stance)-[:HELD_BY]->(actor) }
  AND EXISTS { (stance)-[:TOWARD]->(target) }
WITH actor, edge, target, count(DISTINCT stance) AS found, min(stance.saidOn) AS first, max(stance.saidOn) AS last
WHERE found <> edge.count OR found <> size(edge.stanceIds) OR first <> edge.firstSaid OR last <> edge.lastSaid
RETURN actor.id + ' ' + type(edge) + ' ' + target.id AS id, 'differs from its stances: rebuild' AS problem
ORDER BY id
