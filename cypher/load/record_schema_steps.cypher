// name: record_schema_steps
// doc: Note which steps of the schema have been taken, and when first.
// param: rows list
// param: applied_at string
UNWIND $rows AS row
MERGE (step:SchemaStep {id: row.name})
ON CREATE SET step.appliedAt = datetime($applied_at)
SET step.version = row.version
