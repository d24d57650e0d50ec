// name: imported_changes
// doc: Which of some changes are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (node:Change {id: given})
RETURN node.id AS id
ORDER BY id
