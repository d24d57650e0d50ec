// name: import_published_by
// doc: Who printed which article, as an export has it.
// param: rows list
UNWIND $rows AS row
MATCH (article:Article {id: row.id})
MATCH (publisher:Publisher {id: row.other_id})
CREATE (article)-[:PUBLISHED_BY]->(publisher)
