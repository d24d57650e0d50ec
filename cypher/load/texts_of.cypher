// name: texts_of
// doc: The texts of some articles.
// param: ids list
// returns: id string
// returns: text string
UNWIND $ids AS given
MATCH (article:Article {id: given})
RETURN article.id AS id, article.text AS text
ORDER BY id
