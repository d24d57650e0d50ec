// name: shingles
// doc: More articles under runs of words that the graph has; of a run that very many have, only the first are kept.
// param: rows list
// param: most integer
UNWIND $rows AS row
MATCH (shingle:Shingle {id: row.id})
SET shingle.articleIds = (shingle.articleIds + [one IN row.article_ids WHERE NOT one IN shingle.articleIds])[..$most]
