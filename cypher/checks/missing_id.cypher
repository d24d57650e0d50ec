// name: missing_id
// doc: Nodes without an id.
// returns: id string
// returns: problem string
MATCH (node)
WHERE node.id IS NULL
RETURN reduce(all = '', label IN labels(node) | all + label + ' ') AS id, 'a node of these labels has no id' AS problem
ORDER BY id
