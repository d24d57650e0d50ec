// name: stances_told_by
// doc: Stances that some articles give evidence of.
// param: article_ids list
// returns: stance_id string
UNWIND $article_ids AS given
MATCH (:Article {id: given})<-[:IN_ARTICLE]-(:Evidence)<-[:EVIDENCED_BY]-(stance:Stance)
RETURN DISTINCT stance.id AS stance_id
ORDER BY stance_id
