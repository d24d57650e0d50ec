// name: articles
// doc: New articles with their text, each in its family.
// param: rows list
// param: recorded_at string
UNWIND $rows AS row
MERGE (article:Article {id: row.id})
ON CREATE SET article.externalId = row.external_id,
              article.url = row.url,
              article.title = row.title,
              article.publishedOn = row.published_on,
              article.language = row.language,
              article.licence = row.licence,
              article.text = row.text,
              article.recordedAt = datetime($recorded_at)
MERGE (family:Family {id: row.family_id})
MERGE (article)-[:IN_FAMILY]->(family)
