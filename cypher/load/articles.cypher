// name: articles
// doc: Articles that the graph does not have, with their text, each in its family.
// param: rows list
// param: recorded_at string
WITH datetime($recorded_at) AS recordedAt
UNWIND $rows AS row
MERGE (family:Family {id: row.family_id})
CREATE (:Article {
  id: row.id,
  externalId: row.external_id,
  url: row.url,
  title: row.title,
  publishedOn: row.published_on,
  language: row.language,
  licence: row.licence,
  text: row.text,
  recordedAt: recordedAt
})-[:IN_FAMILY]->(family)
