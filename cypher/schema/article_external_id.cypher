// name: article_external_id
// doc: Find an article by the id its feed gave it.
// version: 1
CREATE INDEX article_external_id IF NOT EXISTS FOR (node:Article) ON (node.externalId)
