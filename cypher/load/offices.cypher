// name: offices
// doc: Tenures: who held which role in which body, from when to when.
// param: rows list
UNWIND $rows AS row
MATCH (person:Actor {id: row.person_id})
MATCH (body:Actor {id: row.body_id})
MERGE (office:Office {id: row.id})
SET office.role = row.role, office.from = row.since, office.to = row.until, office.lastKnown = row.last_known
MERGE (office)-[:OF_PERSON]->(person)
MERGE (office)-[:IN_BODY]->(body)
