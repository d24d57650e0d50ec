// name: import_revises
// doc: Which text revises which, as an export has it.
// param: rows list
UNWIND $rows AS row
MATCH (text:Text {id: row.id})
MATCH (other:Text {id: row.other_id})
MERGE (text)-[:REVISES]->(other)
