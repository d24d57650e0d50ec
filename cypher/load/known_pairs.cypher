// name: known_pairs
// doc: Which of some pairs of actor, code and target have a stance in the graph, whatever its state.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (stance:Stance {pairId: given})
RETURN DISTINCT given AS id
ORDER BY id
