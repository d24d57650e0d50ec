// name: import_evidence
// doc: Evidence as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
MATCH (stance:Stance {id: row.evidence_of})
MATCH (article:Article {id: row.in_article})
CREATE (node:Evidence {id: row.id})
SET node += row.properties,
    node.recordedAt = CASE WHEN row.recorded_at IS NULL THEN null ELSE datetime(row.recorded_at) END,
    node.supersededAt = CASE WHEN row.superseded_at IS NULL THEN null ELSE datetime(row.superseded_at) END
CREATE (node)-[:IN_ARTICLE]->(article)
CREATE (stance)-[:EVIDENCED_BY]->(node)
