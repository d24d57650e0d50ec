// name: text_id
// doc: No two texts share an id.
// version: 1
CREATE CONSTRAINT text_id IF NOT EXISTS FOR (node:Text) REQUIRE node.id IS UNIQUE
