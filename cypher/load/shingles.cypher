// name: shingles
// doc: Runs of words by which copies of new articles are found; of a run that very many articles have, only the first.
// param: rows list
// param: most integer
UNWIND $rows AS row
MERGE (shingle:Shingle {id: row.id})
SET shingle.articleIds = (coalesce(shingle.articleIds, []) + row.article_ids)[..$most]
