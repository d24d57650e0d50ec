// name: reported_away
// doc: Evidence relayed by some actors that stands at another node than the one they are known under.
// param: rows list
// returns: id string
// returns: actor_id string
// returns: moves_to string
UNWIND $rows AS row
MATCH (:Actor {id: row.stands_at})<-[:REPORTED_BY]-(one:Evidence)
WHERE coalesce(one.reporterId, row.stands_at) = row.id
RETURN one.id AS id, row.id AS actor_id, row.moves_to AS moves_to
ORDER BY id
