// name: members_ever
// doc: Memberships that are older than the record; a null cannot be merged upon.
// param: rows list
UNWIND $rows AS row
MATCH (member:Actor {id: row.member_id})
MATCH (body:Actor {id: row.body_id})
WHERE NOT EXISTS { MATCH (member)-[known:MEMBER_OF]->(body) WHERE known.from IS NULL }
CREATE (member)-[:MEMBER_OF {to: row.until}]->(body)
