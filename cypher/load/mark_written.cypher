// name: mark_written
// doc: What a batch leaves to be settled: pairs and stances that were there, articles without keys, states of what is new.
// param: id string
// param: pair_ids list
// param: stance_ids list
// param: new_article_ids list
// param: written_ids list
MERGE (mark:Unsettled {id: $id})
SET mark.pairIds = $pair_ids,
    mark.stanceIds = $stance_ids,
    mark.newArticleIds = $new_article_ids,
    mark.writtenIds = $written_ids
