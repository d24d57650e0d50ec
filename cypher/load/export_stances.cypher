// name: export_stances
// doc: Some stances with all that the graph knows of them, by id, in (after_id, until_id].
// param: after_id string
// param: until_id string
// param: limit integer
// returns: id string
// returns: properties map
// returns: held_by list
// returns: toward list
MATCH (node:Stance)
WHERE $after_id < node.id AND node.id <= $until_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       properties(node) AS properties,
       [(node)-[:HELD_BY]->(actor:Actor) | actor.id] AS held_by,
       [(node)-[:TOWARD]->(target) |
         {id: target.id,
          kind: CASE WHEN target:Actor THEN 'actor' WHEN target:Text THEN 'text' WHEN target:Act THEN 'act' ELSE 'issue'
            END}] AS toward
