// name: spoken_by
// doc: Who is quoted in which evidence.
// param: rows list
UNWIND $rows AS row
MATCH (evidence:Evidence {id: row.id})
MATCH (actor:Actor {id: row.actor_id})
MERGE (evidence)-[:SPOKEN_BY]->(actor)
