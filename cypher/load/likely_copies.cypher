// name: likely_copies
// doc: Articles that share a key with some texts.
// param: rows list
// returns: article_id string
// returns: other_id string
UNWIND $rows AS row
UNWIND row.keys AS key
MATCH (shingle:Shingle {id: key})
UNWIND shingle.articleIds AS otherId
WITH DISTINCT row.article_id AS articleId, otherId
WHERE otherId <> articleId
RETURN articleId AS article_id, otherId AS other_id
ORDER BY article_id, other_id
