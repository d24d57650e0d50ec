// name: held_away
// doc: Stances of some actors that stand at another node than the one they are known under.
// param: rows list
// returns: stance_id string
// returns: code string
// returns: actor_id string
// returns: target_id string
// returns: pair_id string
// returns: moves_to string
UNWIND $rows AS row
MATCH (:Actor {id: row.stands_at})<-[:HELD_BY]-(stance:Stance {actorId: row.id})-[:TOWARD]->(target)
RETURN stance.id AS stance_id,
       stance.code AS code,
       row.stands_at AS actor_id,
       target.id AS target_id,
       stance.pairId AS pair_id,
       row.moves_to AS moves_to
ORDER BY stance_id
