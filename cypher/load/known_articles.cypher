// name: known_articles
// doc: Which of some articles are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (article:Article {id: given})
RETURN article.id AS id
ORDER BY id
