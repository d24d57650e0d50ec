// name: evidence
// doc: Evidence that the graph does not have, between its stance and its article.
// param: rows list
// param: recorded_at string
WITH datetime($recorded_at) AS recordedAt
UNWIND $rows AS row
MATCH (stance:Stance {id: row.stance_id})
MATCH (article:Article {id: row.article_id})
CREATE (stance)-[:EVIDENCED_BY]->(evidence:Evidence {
  id: row.id,
  start: row.start,
  end: row.end,
  exact: row.exact,
  prefix: row.prefix,
  suffix: row.suffix,
  verb: row.verb,
  actorText: row.actor_text,
  targetText: row.target_text,
  directness: row.directness,
  distance: row.distance,
  confidence: row.confidence,
  confidenceCue: row.confidence_cue,
  confidenceAttribution: row.confidence_attribution,
  confidenceActor: row.confidence_actor,
  confidenceTarget: row.confidence_target,
  extractor: row.extractor,
  status: 'live',
  recordedAt: recordedAt
})-[:IN_ARTICLE]->(article)
