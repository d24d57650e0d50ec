// name: named_indexes
// doc: The embedded engine cannot be asked in Cypher for its indexes: the steps that the graph notes stand for them.
// returns: name string
MATCH (step:SchemaStep)
RETURN step.id AS name
ORDER BY name
