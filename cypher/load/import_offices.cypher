// name: import_offices
// doc: Offices as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
MATCH (person:Actor {id: row.of_person})
MATCH (body:Actor {id: row.in_body})
CREATE (node:Office {id: row.id})
SET node += row.properties
CREATE (node)-[:OF_PERSON]->(person)
CREATE (node)-[:IN_BODY]->(body)
