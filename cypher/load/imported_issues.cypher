// name: imported_issues
// doc: Which of some issues are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (node:Issue {id: given})
RETURN node.id AS id
ORDER BY id
