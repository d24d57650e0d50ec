// name: unsettled_id
// doc: No two batches whose typed edges wait to be settled share an id.
// version: 1
CREATE CONSTRAINT unsettled_id IF NOT EXISTS FOR (node:Unsettled) REQUIRE node.id IS UNIQUE
