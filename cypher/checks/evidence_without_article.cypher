// name: evidence_without_article
// doc: Evidence that does not stand between exactly one stance and exactly one article.
// returns: id string
// returns: problem string
MATCH (evidence:Evidence)
WHERE COUNT { (evidence)-[:IN_ARTICLE]->(:Article) } <> 1 OR COUNT { (evidence)<-[:EVIDENCED_BY]-(:Stance) } <> 1
RETURN evidence.id AS id, 'not between one stance and one article' AS problem
ORDER BY id
