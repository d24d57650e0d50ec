// name: change_id
// doc: No two changes share an id, and those after one are found by it.
// version: 2
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (node:Change) REQUIRE node.id IS UNIQUE
