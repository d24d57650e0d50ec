// name: cast_away
// doc: Votes cast by some actors that stand at another node than the one they are known under.
// param: rows list
// returns: id string
// returns: actor_id string
// returns: moves_to string
UNWIND $rows AS row
MATCH (:Actor {id: row.stands_at})<-[:CAST_BY]-(one:Vote)
WHERE coalesce(one.voterId, row.stands_at) = row.id
RETURN one.id AS id, row.id AS actor_id, row.moves_to AS moves_to
ORDER BY id
