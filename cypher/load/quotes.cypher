// name: quotes
// doc: Some articles with their evidence, by article id, in (after_id, until_id], for comparing the words place by place.
// param: after_id string
// param: until_id string
// param: limit integer
// returns: article_id string
// returns: text string
// returns: spans list
MATCH (article:Article)
WHERE $after_id < article.id AND article.id <= $until_id
WITH article
ORDER BY article.id
LIMIT $limit
OPTIONAL MATCH (article)<-[:IN_ARTICLE]-(evidence:Evidence)
WITH article, collect({id: evidence.id, start: evidence.start, end: evidence.end, exact: evidence.exact}) AS found
RETURN article.id AS article_id, article.text AS text, found AS spans
ORDER BY article_id
