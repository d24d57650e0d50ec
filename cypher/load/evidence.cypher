// name: evidence
// doc: New evidence, between its stance and its article.
// param: rows list
// param: recorded_at string
UNWIND $rows AS row
MATCH (stance:Stance {id: row.stance_id})
MATCH (article:Article {id: row.article_id})
MERGE (evidence:Evidence {id: row.id})
ON CREATE SET evidence.start = row.start,
              evidence.end = row.end,
              evidence.exact = row.exact,
              evidence.prefix = row.prefix,
              evidence.suffix = row.suffix,
              evidence.verb = row.verb,
              evidence.actorText = row.actor_text,
              evidence.targetText = row.target_text,
              evidence.directness = row.directness,
              evidence.distance = row.distance,
              evidence.confidence = row.confidence,
              evidence.confidenceCue = row.confidence_cue,
              evidence.confidenceAttribution = row.confidence_attribution,
              evidence.confidenceActor = row.confidence_actor,
              evidence.confidenceTarget = row.confidence_target,
              evidence.extractor = row.extractor,
              evidence.status = 'live',
              evidence.recordedAt = datetime($recorded_at)
MERGE (evidence)-[:IN_ARTICLE]->(article)
MERGE (stance)-[:EVIDENCED_BY]->(evidence)
