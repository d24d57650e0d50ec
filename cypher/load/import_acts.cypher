// name: import_acts
// doc: Acts as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
CREATE (node:Act {id: row.id})
SET node += row.properties
