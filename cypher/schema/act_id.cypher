// name: act_id
// doc: No two acts share an id.
// version: 1
CREATE CONSTRAINT act_id IF NOT EXISTS FOR (node:Act) REQUIRE node.id IS UNIQUE
