// title: One voice or many?
// text: Articles that copy one text are one family, one voice. A family with several articles counts once.
MATCH (article:Article)-[:IN_FAMILY]->(family:Family)
WITH family, count(article) AS copies
WHERE copies > 1
MATCH path = (family)<-[:IN_FAMILY]-(:Article)-[:PUBLISHED_BY]->(:Publisher)
RETURN path
LIMIT 40
