// name: unsettled
// doc: Batches whose typed edges, states and families wait to be settled.
// returns: id string
// returns: pair_ids list
// returns: stance_ids list
// returns: article_ids list
MATCH (mark:Unsettled)
RETURN mark.id AS id,
       coalesce(mark.pairIds, []) AS pair_ids,
       coalesce(mark.stanceIds, []) AS stance_ids,
       coalesce(mark.articleIds, []) AS article_ids
ORDER BY id
