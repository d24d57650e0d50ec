// name: unsettled_pairs
// doc: Batches whose typed edges wait to be settled; there are none unless a load is running or was killed.
// returns: id string
// returns: problem string
MATCH (mark:Unsettled)
RETURN mark.id AS id, 'typed edges wait to be settled: load again, or rebuild' AS problem
ORDER BY id
