// name: import_stances
// doc: Stances as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
MATCH (actor:Actor {id: row.held_by})
CREATE (node:Stance {id: row.id})
SET node += row.properties,
    node.recordedAt = CASE WHEN row.recorded_at IS NULL THEN null ELSE datetime(row.recorded_at) END,
    node.supersededAt = CASE WHEN row.superseded_at IS NULL THEN null ELSE datetime(row.superseded_at) END
CREATE (node)-[:HELD_BY]->(actor)
