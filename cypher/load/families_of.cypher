// name: families_of
// doc: In which family some articles are.
// param: ids list
// returns: article_id string
// returns: family_id string
UNWIND $ids AS given
MATCH (article:Article {id: given})-[:IN_FAMILY]->(family:Family)
RETURN article.id AS article_id, family.id AS family_id
ORDER BY article_id, family_id
