// name: office_id
// doc: No two tenures share an id.
// version: 1
CREATE CONSTRAINT office_id IF NOT EXISTS FOR (node:Office) REQUIRE node.id IS UNIQUE
