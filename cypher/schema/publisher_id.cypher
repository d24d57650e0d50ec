// name: publisher_id
// doc: No two publishers share an id.
// version: 1
CREATE CONSTRAINT publisher_id IF NOT EXISTS FOR (node:Publisher) REQUIRE node.id IS UNIQUE
