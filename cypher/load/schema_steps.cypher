// name: schema_steps
// doc: The steps of the schema that the graph says it has.
// returns: name string
// returns: version integer
MATCH (step:SchemaStep)
RETURN step.id AS name, step.version AS version
ORDER BY name
