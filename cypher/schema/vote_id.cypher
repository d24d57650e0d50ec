// name: vote_id
// doc: No two votes share an id.
// version: 1
CREATE CONSTRAINT vote_id IF NOT EXISTS FOR (node:Vote) REQUIRE node.id IS UNIQUE
