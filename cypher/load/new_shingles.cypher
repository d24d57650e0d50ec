// name: new_shingles
// doc: Runs of words that the graph does not have, by which copies of new articles are found.
// param: rows list
UNWIND $rows AS row
CREATE (:Shingle {id: row.id, articleIds: row.article_ids})
