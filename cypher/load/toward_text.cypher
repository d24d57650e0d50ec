// name: toward_text
// doc: What new stances are about, where that is of the label Text.
// param: rows list
UNWIND $rows AS row
MATCH (target:Text {id: row.target_id})
MATCH (stance:Stance {id: row.id})
MERGE (stance)-[:TOWARD]->(target)
