// name: stances
// doc: New stances, each held by its actor; what they are about follows.
// param: rows list
// param: recorded_at string
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor_id})
MERGE (stance:Stance {id: row.id})
ON CREATE SET stance.pairId = row.pair_id,
              stance.actorId = row.actor_id,
              stance.targetId = row.target_id,
              stance.targetKind = row.target_kind,
              stance.code = row.code,
              stance.polarity = row.polarity,
              stance.goldstein = row.goldstein,
              stance.plover = row.plover,
              stance.cameo = row.cameo,
              stance.modality = row.modality,
              stance.condition = row.condition,
              stance.saidOn = row.said_on,
              stance.saidOnPrecision = row.said_on_precision,
              stance.effectiveFrom = row.effective_from,
              stance.effectiveTo = row.effective_to,
              stance.status = 'live',
              stance.recordedAt = datetime($recorded_at)
MERGE (stance)-[:HELD_BY]->(actor)
