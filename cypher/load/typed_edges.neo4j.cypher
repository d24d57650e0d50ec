// name: typed_edges
// doc: Draw typed edges that the graph does not have, each between two places that this transaction has met.
// param: rows map
UNWIND keys($rows) AS code
UNWIND $rows[code] AS row
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
CREATE (actor)-[:$(code) {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
