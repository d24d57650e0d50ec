// name: export_texts
// doc: Some texts with all that the graph knows of them, by id, after a given one.
// param: after_id string
// param: limit integer
// returns: id string
// returns: properties map
// returns: revises list
MATCH (node:Text)
WHERE node.id > $after_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       properties(node) AS properties,
       [(node)-[:REVISES]->(other:Text) | other.id] AS revises
ORDER BY id
