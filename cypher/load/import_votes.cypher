// name: import_votes
// doc: Votes as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
MATCH (actor:Actor {id: row.cast_by})
MATCH (text:Text {id: row.on_text})
CREATE (node:Vote {id: row.id})
SET node += row.properties,
    node.recordedAt = CASE WHEN row.recorded_at IS NULL THEN null ELSE datetime(row.recorded_at) END
CREATE (node)-[:CAST_BY]->(actor)
CREATE (node)-[:ON]->(text)
