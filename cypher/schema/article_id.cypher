// name: article_id
// doc: No two articles share an id.
// version: 1
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (node:Article) REQUIRE node.id IS UNIQUE
