// name: move_reported
// doc: Evidence to the node that the actor is known under; who it was before stays noted.
// param: rows list
UNWIND $rows AS row
MATCH (actor:Actor {id: row.moves_to})
MATCH (one:Evidence {id: row.id})-[old:REPORTED_BY]->()
DELETE old
SET one.reporterId = row.actor_id
MERGE (one)-[:REPORTED_BY]->(actor)
