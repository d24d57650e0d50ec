// name: import_articles
// doc: Articles as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
CREATE (node:Article {id: row.id})
SET node += row.properties,
    node.recordedAt = CASE WHEN row.recorded_at IS NULL THEN null ELSE datetime(row.recorded_at) END
MERGE (family:Family {id: row.in_family})
CREATE (node)-[:IN_FAMILY]->(family)
