// name: same_targets
// doc: Under which id some targets are known; their own when nobody said that they are another.
// param: ids list
// returns: id string
// returns: same_as string
UNWIND $ids AS given
MATCH (one:Text|Act|Issue {id: given})
RETURN DISTINCT one.id AS id, one.sameAs AS same_as
ORDER BY id
