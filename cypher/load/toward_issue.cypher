// name: toward_issue
// doc: What new stances are about, where that is of the label Issue.
// param: rows list
UNWIND $rows AS row
MATCH (target:Issue {id: row.target_id})
MATCH (stance:Stance {id: row.id})
MERGE (stance)-[:TOWARD]->(target)
