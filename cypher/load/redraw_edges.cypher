// name: redraw_edges
// doc: Correct typed edges, all those of one actor in one row by code and target, and say which are there.
// param: rows list
// returns: actor_id string
// returns: code string
// returns: target_id string
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor_id})-[edge]->(target)
WITH actor, edge, target, row.edges[type(edge) + ' ' + target.id] AS drawn
WHERE drawn IS NOT NULL
SET edge.caption = drawn.caption,
    edge.stanceIds = drawn.stance_ids,
    edge.count = drawn.count,
    edge.families = drawn.families,
    edge.firstSaid = drawn.first_said,
    edge.lastSaid = drawn.last_said
RETURN actor.id AS actor_id, type(edge) AS code, target.id AS target_id
ORDER BY actor_id, code, target_id
