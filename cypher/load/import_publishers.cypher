// name: import_publishers
// doc: Publishers as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
CREATE (node:Publisher {id: row.id})
SET node += row.properties
