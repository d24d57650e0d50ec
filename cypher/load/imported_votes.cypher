// name: imported_votes
// doc: Which of some votes are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (node:Vote {id: given})
RETURN node.id AS id
ORDER BY id
