// name: redraw_votes_for
// doc: Correct typed edges VOTES_FOR, all those of one actor in one row, and say which are there.
// param: rows list
// returns: actor_id string
// returns: target_id string
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor_id})-[edge:VOTES_FOR]->(target)
WITH actor, edge, target, row.edges[target.id] AS drawn
WHERE drawn IS NOT NULL
SET edge.caption = drawn.caption,
    edge.stanceIds = drawn.stance_ids,
    edge.count = drawn.count,
    edge.families = drawn.families,
    edge.firstSaid = drawn.first_said,
    edge.lastSaid = drawn.last_said
RETURN actor.id AS actor_id, target.id AS target_id
ORDER BY actor_id, target_id
