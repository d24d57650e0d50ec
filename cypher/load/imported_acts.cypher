// name: imported_acts
// doc: Which of some acts are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (node:Act {id: given})
RETURN node.id AS id
ORDER BY id
