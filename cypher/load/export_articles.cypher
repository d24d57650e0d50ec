// name: export_articles
// doc: Some articles with all that the graph knows of them, by id, in (after_id, until_id].
// param: after_id string
// param: until_id string
// param: limit integer
// returns: id string
// returns: properties map
// returns: in_family list
// returns: published_by list
MATCH (node:Article)
WHERE $after_id < node.id AND node.id <= $until_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       properties(node) AS properties,
       [(node)-[:IN_FAMILY]->(family:Family) | family.id] AS in_family,
       [(node)-[:PUBLISHED_BY]->(publisher:Publisher) | publisher.id] AS published_by
