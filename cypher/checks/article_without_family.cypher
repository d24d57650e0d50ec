// name: article_without_family
// doc: Articles that are not in exactly one family, or lack text or day.
// returns: id string
// returns: problem string
MATCH (article:Article)
WHERE COUNT { (article)-[:IN_FAMILY]->(:Family) } <> 1 OR article.text IS NULL OR article.publishedOn IS NULL
RETURN article.id AS id, 'not in one family, or without text or day' AS problem
ORDER BY id
