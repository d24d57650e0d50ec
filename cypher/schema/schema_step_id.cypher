// name: schema_step_id
// doc: No two steps of the schema share an id.
// version: 1
CREATE CONSTRAINT schema_step_id IF NOT EXISTS FOR (node:SchemaStep) REQUIRE node.id IS UNIQUE
