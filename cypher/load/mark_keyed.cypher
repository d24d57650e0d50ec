// name: mark_keyed
// doc: Batches of which every article has its keys: of these, the articles that may have copies wait to be settled.
// param: rows list
UNWIND $rows AS row
MATCH (mark:Unsettled {id: row.id})
SET mark.newArticleIds = [], mark.articleIds = row.article_ids
