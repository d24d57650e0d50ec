// name: schema_steps
// doc: The steps of the schema that the graph says it has, and when each was first taken.
// returns: name string
// returns: version integer
// returns: applied_at datetime
MATCH (step:SchemaStep)
RETURN step.id AS name, step.version AS version, step.appliedAt AS applied_at
ORDER BY name
