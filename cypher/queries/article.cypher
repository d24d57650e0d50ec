// name: article
// doc: One article with its text.
// param: article_id string
// returns: id string
// returns: external_id string
// returns: url string
// returns: title string
// returns: publisher string
// returns: published_on date
// returns: language string
// returns: licence string
// returns: family_id string
// returns: text string
MATCH (article:Article {id: $article_id})-[:IN_FAMILY]->(family:Family)
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(publisher:Publisher)
RETURN article.id AS id,
       article.externalId AS external_id,
       article.url AS url,
       article.title AS title,
       publisher.name AS publisher,
       article.publishedOn AS published_on,
       article.language AS language,
       article.licence AS licence,
       family.id AS family_id,
       article.text AS text
ORDER BY id
