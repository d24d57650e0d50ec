// name: export_evidence
// doc: Some evidence with all that the graph knows of them, by id, in (after_id, until_id].
// param: after_id string
// param: until_id string
// param: limit integer
// returns: id string
// returns: properties map
// returns: evidence_of list
// returns: in_article list
// returns: spoken_by list
// returns: reported_by list
MATCH (node:Evidence)
WHERE $after_id < node.id AND node.id <= $until_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       properties(node) AS properties,
       [(node)<-[:EVIDENCED_BY]-(stance:Stance) | stance.id] AS evidence_of,
       [(node)-[:IN_ARTICLE]->(article:Article) | article.id] AS in_article,
       [(node)-[:SPOKEN_BY]->(speaker:Actor) | speaker.id] AS spoken_by,
       [(node)-[:REPORTED_BY]->(reporter:Actor) | reporter.id] AS reported_by
