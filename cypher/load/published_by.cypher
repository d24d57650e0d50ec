// name: published_by
// doc: Who printed which article.
// param: rows list
UNWIND $rows AS row
MERGE (publisher:Publisher {id: row.publisher_id})
ON CREATE SET publisher.name = row.publisher
WITH row, publisher
MATCH (article:Article {id: row.id})
CREATE (article)-[:PUBLISHED_BY]->(publisher)
