// name: known_stances
// doc: Which of some stances are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (stance:Stance {id: given})
RETURN stance.id AS id
ORDER BY id
