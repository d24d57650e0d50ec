// name: move_toward_targets
// doc: Stances to the node that their target is known under.
// param: rows list
UNWIND $rows AS row
MATCH (target:Text|Act|Issue {id: row.moves_to})
MATCH (stance:Stance {id: row.id})-[old:TOWARD]->()
DELETE old
SET stance.pairId = row.pair_id
MERGE (stance)-[:TOWARD]->(target)
