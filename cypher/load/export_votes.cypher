// name: export_votes
// doc: Some votes with all that the graph knows of them, by id, in (after_id, until_id].
// param: after_id string
// param: until_id string
// param: limit integer
// returns: id string
// returns: properties map
// returns: cast_by list
// returns: on_text list
MATCH (node:Vote)
WHERE $after_id < node.id AND node.id <= $until_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       properties(node) AS properties,
       [(node)-[:CAST_BY]->(actor:Actor) | actor.id] AS cast_by,
       [(node)-[:ON]->(text:Text) | text.id] AS on_text
