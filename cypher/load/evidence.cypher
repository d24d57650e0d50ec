// name: evidence
// doc: Evidence that the graph does not have, between its stance and its article.
// param: rows list
// param: recorded_at string
WITH datetime($recorded_at) AS recordedAt
UNWIND $rows AS row
MATCH (article:Article {id: row.article_id})
UNWIND row.evidence AS one
MATCH (stance:Stance {id: one.stance_id})
CREATE (stance)-[:EVIDENCED_BY]->(evidence:Evidence {
  id: one.id,
  start: one.start,
  end: one.end,
  exact: one.exact,
  prefix: one.prefix,
  suffix: one.suffix,
  verb: one.verb,
  actorText: one.actor_text,
  targetText: one.target_text,
  directness: one.directness,
  distance: one.distance,
  confidence: one.confidence,
  confidenceCue: one.confidence_cue,
  confidenceAttribution: one.confidence_attribution,
  confidenceActor: one.confidence_actor,
  confidenceTarget: one.confidence_target,
  extractor: one.extractor,
  status: 'live',
  recordedAt: recordedAt
})-[:IN_ARTICLE]->(article)
