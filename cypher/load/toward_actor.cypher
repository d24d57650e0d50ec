// name: toward_actor
// doc: What new stances are about, where that is of the label Actor.
// param: rows list
UNWIND $rows AS row
MATCH (target:Actor {id: row.target_id})
MATCH (stance:Stance {id: row.id})
MERGE (stance)-[:TOWARD]->(target)
