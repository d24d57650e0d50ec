// name: mark_unsettled
// doc: What one batch touched: typed edges to compute again, stances whose state and articles whose family may change.
// param: id string
// param: pair_ids list
// param: stance_ids list
// param: article_ids list
MERGE (mark:Unsettled {id: $id})
SET mark.pairIds = $pair_ids, mark.stanceIds = $stance_ids, mark.articleIds = $article_ids
