// name: export_acts
// doc: Some acts with all that the graph knows of them, by id, after a given one.
// param: after_id string
// param: limit integer
// returns: id string
// returns: properties map
MATCH (node:Act)
WHERE node.id > $after_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       properties(node) AS properties
ORDER BY id
