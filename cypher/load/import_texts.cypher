// name: import_texts
// doc: Texts as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
CREATE (node:Text {id: row.id})
SET node += row.properties
