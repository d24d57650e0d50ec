// name: same_actors
// doc: Under which id some actors are known; their own when nobody said that they are another.
// param: ids list
// returns: id string
// returns: same_as string
UNWIND $ids AS given
MATCH (one:Actor {id: given})
RETURN DISTINCT one.id AS id, one.sameAs AS same_as
ORDER BY id
