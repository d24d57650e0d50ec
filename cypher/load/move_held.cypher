// name: move_held
// doc: Stances to the node that their holder is known under.
// param: rows list
UNWIND $rows AS row
MATCH (actor:Actor {id: row.moves_to})
MATCH (stance:Stance {id: row.id})-[old:HELD_BY]->()
DELETE old
SET stance.pairId = row.pair_id
MERGE (stance)-[:HELD_BY]->(actor)
