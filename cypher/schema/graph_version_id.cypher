// name: graph_version_id
// doc: No two versions of the content share an id.
// version: 1
CREATE CONSTRAINT graph_version_id IF NOT EXISTS FOR (node:GraphVersion) REQUIRE node.id IS UNIQUE
