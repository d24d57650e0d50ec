// name: stances
// doc: Stances that the graph does not have, each between its actor and what it is about.
// doc: Says how many found both ends where they were said to stand.
// param: rows list
// param: recorded_at string
// returns: written integer
WITH datetime($recorded_at) AS recordedAt
UNWIND $rows AS row
MATCH (actor) WHERE elementId(actor) = row.actor_place AND actor.id = row.actor_id
MATCH (target) WHERE elementId(target) = row.target_place AND target.id = row.target_id
CREATE (target)<-[:TOWARD]-(stance:Stance {
  id: row.id,
  pairId: row.pair_id,
  actorId: row.actor_id,
  targetId: row.target_id,
  targetKind: row.target_kind,
  code: row.code,
  polarity: row.polarity,
  goldstein: row.goldstein,
  plover: row.plover,
  cameo: row.cameo,
  modality: row.modality,
  condition: row.condition,
  saidOn: row.said_on,
  saidOnPrecision: row.said_on_precision,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
  status: 'live',
  recordedAt: recordedAt
})-[:HELD_BY]->(actor)
RETURN count(stance) AS written
