// name: imported_publishers
// doc: Which of some publishers are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (node:Publisher {id: given})
RETURN node.id AS id
ORDER BY id
