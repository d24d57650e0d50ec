// name: review_queue
// doc: Live evidence of stances that nobody has judged, least certain first.
// param: limit integer
// returns: stance_id string
// returns: evidence_id string
// returns: confidence float
MATCH (stance:Stance)-[:EVIDENCED_BY]->(evidence:Evidence)
WHERE stance.supersededAt IS NULL AND evidence.supersededAt IS NULL
  AND NOT EXISTS { MATCH (word:Judgement {left: stance.id}) WHERE word.withdrawnAt IS NULL }
RETURN stance.id AS stance_id, evidence.id AS evidence_id, evidence.confidence AS confidence
ORDER BY confidence, stance_id, evidence_id
LIMIT $limit
