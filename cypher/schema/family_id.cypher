// name: family_id
// doc: No two families share an id.
// version: 1
CREATE CONSTRAINT family_id IF NOT EXISTS FOR (node:Family) REQUIRE node.id IS UNIQUE
