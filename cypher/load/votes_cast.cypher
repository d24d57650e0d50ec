// name: votes_cast
// doc: Who cast which new vote; one that a merge has moved stays where it is.
// param: rows list
UNWIND $rows AS row
MATCH (vote:Vote {id: row.id})
WHERE NOT EXISTS { (vote)-[:CAST_BY]->(:Actor) }
MATCH (actor:Actor {id: row.actor_id})
CREATE (vote)-[:CAST_BY]->(actor)
