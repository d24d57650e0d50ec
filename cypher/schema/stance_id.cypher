// name: stance_id
// doc: No two stances share an id.
// version: 1
CREATE CONSTRAINT stance_id IF NOT EXISTS FOR (node:Stance) REQUIRE node.id IS UNIQUE
