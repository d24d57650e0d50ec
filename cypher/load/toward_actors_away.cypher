// name: toward_actors_away
// doc: Stances about some actors that stand at another node than the one they are known under.
// param: rows list
// returns: stance_id string
// returns: code string
// returns: actor_id string
// returns: target_id string
// returns: pair_id string
// returns: moves_to string
UNWIND $rows AS row
MATCH (:Actor {id: row.stands_at})<-[:TOWARD]-(stance:Stance {targetId: row.id})-[:HELD_BY]->(actor:Actor)
RETURN stance.id AS stance_id,
       stance.code AS code,
       actor.id AS actor_id,
       row.stands_at AS target_id,
       stance.pairId AS pair_id,
       row.moves_to AS moves_to
ORDER BY stance_id
