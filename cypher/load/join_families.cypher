// name: join_families
// doc: All articles of some families into others; the emptied families go.
// param: rows list
UNWIND $rows AS row
MATCH (old:Family {id: row.family_id})<-[:IN_FAMILY]-(article:Article)
MERGE (family:Family {id: row.into_id})
MERGE (article)-[:IN_FAMILY]->(family)
DETACH DELETE old
