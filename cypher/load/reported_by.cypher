// name: reported_by
// doc: Who relays the holder's words in which evidence.
// param: rows list
UNWIND $rows AS row
MATCH (evidence:Evidence {id: row.id})
MATCH (actor:Actor {id: row.actor_id})
MERGE (evidence)-[:REPORTED_BY]->(actor)
