// name: imported_actors
// doc: Which of some actors are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (node:Actor {id: given})
RETURN node.id AS id
ORDER BY id
