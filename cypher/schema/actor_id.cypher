// name: actor_id
// doc: No two actors share an id.
// version: 1
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (node:Actor) REQUIRE node.id IS UNIQUE
