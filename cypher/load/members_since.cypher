// name: members_since
// doc: Memberships whose first day is known; one for each spell.
// param: rows list
UNWIND $rows AS row
MATCH (member:Actor {id: row.member_id})
MATCH (body:Actor {id: row.body_id})
MERGE (member)-[membership:MEMBER_OF {from: row.since}]->(body)
SET membership.to = row.until
