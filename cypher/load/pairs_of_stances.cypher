// name: pairs_of_stances
// doc: The typed edges to which some stances belong.
// param: ids list
// returns: pair_id string
UNWIND $ids AS given
MATCH (stance:Stance {id: given})
RETURN DISTINCT stance.pairId AS pair_id
ORDER BY pair_id
