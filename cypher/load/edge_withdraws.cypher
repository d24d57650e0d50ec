// name: edge_withdraws
// doc: Draw typed edges WITHDRAWS that the graph does not have, each between the holder and the target of one of its stances.
// param: rows list
UNWIND $rows AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[edge:WITHDRAWS]->(target)
SET edge.caption = row.caption,
    edge.stanceIds = row.stance_ids,
    edge.count = row.count,
    edge.families = row.families,
    edge.firstSaid = row.first_said,
    edge.lastSaid = row.last_said
