// name: move_cast
// doc: Votes to the node that the actor is known under; who it was before stays noted.
// param: rows list
UNWIND $rows AS row
MATCH (actor:Actor {id: row.moves_to})
MATCH (one:Vote {id: row.id})-[old:CAST_BY]->()
DELETE old
SET one.voterId = row.actor_id
MERGE (one)-[:CAST_BY]->(actor)
