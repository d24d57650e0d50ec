// name: export_offices
// doc: Some offices with all that the graph knows of them, by id, in (after_id, until_id].
// param: after_id string
// param: until_id string
// param: limit integer
// returns: id string
// returns: properties map
// returns: of_person list
// returns: in_body list
MATCH (node:Office)
WHERE $after_id < node.id AND node.id <= $until_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       properties(node) AS properties,
       [(node)-[:OF_PERSON]->(person:Actor) | person.id] AS of_person,
       [(node)-[:IN_BODY]->(body:Actor) | body.id] AS in_body
