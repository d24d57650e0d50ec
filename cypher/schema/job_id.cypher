// name: job_id
// doc: No two background loads share an id.
// version: 1
CREATE CONSTRAINT job_id IF NOT EXISTS FOR (node:Job) REQUIRE node.id IS UNIQUE
