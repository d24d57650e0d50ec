// name: import_issues
// doc: Issues as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
CREATE (node:Issue {id: row.id})
SET node += row.properties
