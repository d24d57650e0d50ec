// name: anything
// doc: Whether there is anything at all in the graph.
// returns: id string
MATCH (node:Article|Actor|Text|Act|Issue|Judgement)
RETURN node.id AS id
ORDER BY id
LIMIT 1
