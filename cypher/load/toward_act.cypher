// name: toward_act
// doc: What new stances are about, where that is of the label Act.
// param: rows list
UNWIND $rows AS row
MATCH (target:Act {id: row.target_id})
MATCH (stance:Stance {id: row.id})
MERGE (stance)-[:TOWARD]->(target)
