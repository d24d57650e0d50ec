// name: imported_offices
// doc: Which of some offices are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (node:Office {id: given})
RETURN node.id AS id
ORDER BY id
