// name: likely_copies
// doc: Articles that share keys with some texts, as many as a copy shares at least.
// param: rows list
// returns: article_id string
// returns: other_id string
UNWIND $rows AS row
UNWIND row.keys AS key
MATCH (shingle:Shingle {id: key})
UNWIND shingle.articleIds AS otherId
WITH row.article_id AS articleId, row.least AS least, otherId, count(*) AS shared
WHERE otherId <> articleId AND shared >= least
RETURN articleId AS article_id, otherId AS other_id
ORDER BY article_id, other_id
