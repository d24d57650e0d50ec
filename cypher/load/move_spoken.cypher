// name: move_spoken
// doc: Evidence to the node that the actor is known under; who it was before stays noted.
// param: rows list
UNWIND $rows AS row
MATCH (actor:Actor {id: row.moves_to})
MATCH (one:Evidence {id: row.id})-[old:SPOKEN_BY]->()
DELETE old
SET one.speakerId = row.actor_id
MERGE (one)-[:SPOKEN_BY]->(actor)
