// name: bulk_offices
// doc: Some offices with labels, properties and what leaves them, by id, in (after_id, until_id].
// param: after_id string
// param: until_id string
// param: limit integer
// returns: id string
// returns: labels list
// returns: properties map
// returns: edges list
MATCH (node:Office)
WHERE $after_id < node.id AND node.id <= $until_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       labels(node) AS labels,
       properties(node) AS properties,
       [(node)-[edge]->(other) |
         {type: type(edge), properties: properties(edge), id: other.id, labels: labels(other)}] AS edges
