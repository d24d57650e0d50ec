MATCH (node)
WHERE NOT node:SchemaStep
DETACH DELETE node
