// name: evidence_misquotes
// doc: Evidence whose words its article does not hold at all; `verify` compares place by place, in code points.
// returns: id string
// returns: problem string
MATCH (evidence:Evidence)-[:IN_ARTICLE]->(article:Article)
WHERE NOT article.text CONTAINS evidence.exact OR evidence.end > size(article.text)
RETURN evidence.id AS id, 'the article does not say this' AS problem
ORDER BY id
