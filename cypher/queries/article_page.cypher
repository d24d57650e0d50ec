// name: article_page
// doc: Articles in [since, until), newest first, after a given one; words are lower-case and may be empty.
// param: words string
// param: publisher string?
// param: since date
// param: until date
// param: after_on date
// param: after_id string
// param: limit integer
// returns: id string
// returns: external_id string
// returns: url string
// returns: title string
// returns: publisher string
// returns: published_on date
// returns: language string
// returns: licence string
// returns: family_id string
MATCH (article:Article)-[:IN_FAMILY]->(family:Family)
WHERE $since <= article.publishedOn AND article.publishedOn < $until
  AND (article.publishedOn < $after_on OR (article.publishedOn = $after_on AND article.id > $after_id))
  AND ($words = '' OR toLower(article.text) CONTAINS $words)
  AND ($publisher IS NULL OR EXISTS { MATCH (article)-[:PUBLISHED_BY]->(:Publisher {name: $publisher}) })
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(publisher:Publisher)
RETURN article.id AS id,
       article.externalId AS external_id,
       article.url AS url,
       article.title AS title,
       publisher.name AS publisher,
       article.publishedOn AS published_on,
       article.language AS language,
       article.licence AS licence,
       family.id AS family_id
ORDER BY published_on DESC, id
LIMIT $limit
