// name: recode_stances
// doc: Stances as a reviewer says they should read, beside those that were corrected; what they are about follows.
// param: rows list
// param: recorded_at string
UNWIND $rows AS row
MATCH (original:Stance {id: row.original_id})
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
              stance.condition = original.condition,
              stance.saidOn = row.said_on,
              stance.saidOnPrecision =
                CASE WHEN row.said_on = original.saidOn THEN original.saidOnPrecision ELSE 'day' END,
              stance.effectiveFrom = original.effectiveFrom,
              stance.effectiveTo = original.effectiveTo,
              stance.status = 'live',
              stance.recordedAt = datetime($recorded_at)
MERGE (stance)-[:HELD_BY]->(actor)
