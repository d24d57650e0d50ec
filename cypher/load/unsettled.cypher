// name: unsettled
// doc: What waits to be settled: typed edges, states and families; a load's own are told from what follows of settling.
// returns: id string
// returns: pair_ids list
// returns: stance_ids list
// returns: article_ids list
// returns: new_article_ids list
// returns: is_load boolean
MATCH (mark:Unsettled)
RETURN mark.id AS id,
       coalesce(mark.pairIds, []) AS pair_ids,
       coalesce(mark.stanceIds, []) AS stance_ids,
       coalesce(mark.articleIds, []) AS article_ids,
       coalesce(mark.newArticleIds, []) AS new_article_ids,
       mark.writtenIds IS NOT NULL OR size(coalesce(mark.articleIds, [])) > 0 AS is_load
ORDER BY id
