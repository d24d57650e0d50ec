// name: import_changes
// doc: Changes as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
CREATE (node:Change {id: row.id})
SET node += row.properties,
    node.at = CASE WHEN row.at IS NULL THEN null ELSE datetime(row.at) END
