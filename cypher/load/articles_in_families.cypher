// name: articles_in_families
// doc: The articles of some families.
// param: ids list
// returns: article_id string
UNWIND $ids AS given
MATCH (:Family {id: given})<-[:IN_FAMILY]-(article:Article)
RETURN article.id AS article_id
ORDER BY article_id
