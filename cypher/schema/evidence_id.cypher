// name: evidence_id
// doc: No two pieces of evidence share an id.
// version: 1
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (node:Evidence) REQUIRE node.id IS UNIQUE
