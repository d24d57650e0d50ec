// name: import_actors
// doc: Actors as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
CREATE (node:Actor {id: row.id})
SET node += row.properties
