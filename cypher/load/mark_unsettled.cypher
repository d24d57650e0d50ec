// name: mark_unsettled
// doc: One batch's pairs of actor, code and target whose typed edges must be computed again.
// param: id string
// param: pair_ids list
MERGE (mark:Unsettled {id: $id})
SET mark.pairIds = $pair_ids
