// name: duplicate_id
// doc: Ids that two nodes of one label share.
// returns: id string
// returns: problem string
MATCH (node)
UNWIND [label IN labels(node) WHERE NOT label IN ['Country', 'Organization', 'Group', 'Person']] AS label
WITH label, node.id AS shared, count(*) AS nodes
WHERE nodes > 1
RETURN label + ' ' + shared AS id, 'two nodes have this id' AS problem
ORDER BY id
