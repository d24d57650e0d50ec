// name: quotes
// doc: Some articles with their evidence, in order of article id, for comparing the words place by place.
// param: after string
// param: limit integer
// returns: article_id string
// returns: text string
// returns: spans list
MATCH (article:Article)
WHERE article.id > $after
WITH article
ORDER BY article.id
LIMIT $limit
OPTIONAL MATCH (article)<-[:IN_ARTICLE]-(evidence:Evidence)
WITH article, collect({id: evidence.id, start: evidence.start, end: evidence.end, exact: evidence.exact}) AS found
RETURN article.id AS article_id, article.text AS text, found AS spans
ORDER BY article_id
