// name: unsettled
// doc: Batches whose typed edges wait to be settled.
// returns: id string
// returns: pair_ids list
MATCH (mark:Unsettled)
RETURN mark.id AS id, mark.pairIds AS pair_ids
ORDER BY id
