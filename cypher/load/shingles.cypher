// name: shingles
// doc: The keys by which copies of new articles are found: the smallest hashes of their runs of words.
// param: rows list
UNWIND $rows AS row
CREATE (shingle:Shingle {id: row.id})
SET shingle.key = row.key, shingle.articleId = row.article_id
