// name: typed_edges
// doc: Draw typed edges that the graph does not have, each between the holder and the target of one of its stances.
// param: rows map
UNWIND keys($rows) AS code
UNWIND $rows[code] AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:$(code) {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
