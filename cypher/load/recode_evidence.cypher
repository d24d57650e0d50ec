// name: recode_evidence
// doc: The words of a corrected stance as evidence of the stance that replaces it.
// param: rows list
// param: recorded_at string
UNWIND $rows AS row
MATCH (original:Evidence {id: row.original_id})-[:IN_ARTICLE]->(article:Article)
MATCH (stance:Stance {id: row.stance_id})
MERGE (evidence:Evidence {id: row.id})
ON CREATE SET evidence.start = original.start,
              evidence.end = original.end,
              evidence.exact = original.exact,
              evidence.prefix = original.prefix,
              evidence.suffix = original.suffix,
              evidence.verb = original.verb,
              evidence.actorText = original.actorText,
              evidence.targetText = original.targetText,
              evidence.directness = original.directness,
              evidence.distance = original.distance,
              evidence.confidence = 1.0,
              evidence.confidenceCue = 1.0,
              evidence.confidenceAttribution = 1.0,
              evidence.confidenceActor = 1.0,
              evidence.confidenceTarget = 1.0,
              evidence.extractor = row.extractor,
              evidence.recodedFrom = row.recoded_from,
              evidence.judgementId = row.judgement_id,
              evidence.status = 'live',
              evidence.recordedAt = datetime($recorded_at)
MERGE (evidence)-[:IN_ARTICLE]->(article)
MERGE (stance)-[:EVIDENCED_BY]->(evidence)
