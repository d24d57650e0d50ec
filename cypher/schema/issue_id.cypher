// name: issue_id
// doc: No two issues share an id.
// version: 1
CREATE CONSTRAINT issue_id IF NOT EXISTS FOR (node:Issue) REQUIRE node.id IS UNIQUE
