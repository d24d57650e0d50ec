// name: import_judgements
// doc: Judgements as an export has them, where the graph does not have them yet.
// param: rows list
UNWIND $rows AS row
CREATE (node:Judgement {id: row.id})
SET node += row.properties,
    node.at = CASE WHEN row.at IS NULL THEN null ELSE datetime(row.at) END,
    node.withdrawnAt = CASE WHEN row.withdrawn_at IS NULL THEN null ELSE datetime(row.withdrawn_at) END
