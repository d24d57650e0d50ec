// name: stances_in_article
// doc: Stances that one article gives evidence of, by where they stand in it.
// param: article_id string
// returns: stance_id string
// returns: evidence_id string
// returns: article_id string
// returns: family_id string
// returns: actor_id string
// returns: actor_name string
// returns: actor_country string
// returns: target_id string
// returns: target_name string
// returns: target_kind string
// returns: target_country string
// returns: code string
// returns: polarity integer
// returns: goldstein float
// returns: modality string
// returns: condition string
// returns: said_on date
// returns: said_on_precision string
// returns: effective_from date
// returns: start integer
// returns: end integer
// returns: exact string
// returns: verb string
// returns: directness string
// returns: distance integer
// returns: confidence float
// returns: speaker_id string
// returns: speaker_name string
// returns: reporter_id string
// returns: reporter_name string
// returns: publisher string
// returns: published_on date
// returns: recorded_at datetime
// returns: superseded_at datetime
// returns: absent_from list
// returns: absent_to list
MATCH (:Article {id: $article_id})<-[:IN_ARTICLE]-(:Evidence)<-[:EVIDENCED_BY]-(found:Stance)
WITH DISTINCT found AS stance
MATCH (stance)-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
MATCH (stance)-[:EVIDENCED_BY]->(evidence:Evidence)-[:IN_ARTICLE]->(article:Article)
      -[:IN_FAMILY]->(family:Family)
WHERE article.id = $article_id
OPTIONAL MATCH (evidence)-[:SPOKEN_BY]->(speaker:Actor)
OPTIONAL MATCH (evidence)-[:REPORTED_BY]->(reporter:Actor)
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(publisher:Publisher)
WITH actor, target, stance, evidence, article, family, speaker, reporter, publisher
ORDER BY evidence.start, evidence.id
RETURN stance.id AS stance_id,
       evidence.id AS evidence_id,
       article.id AS article_id,
       family.id AS family_id,
       actor.id AS actor_id,
       actor.name AS actor_name,
       actor.country AS actor_country,
       target.id AS target_id,
       target.name AS target_name,
       CASE WHEN target:Actor THEN 'actor' WHEN target:Text THEN 'text' WHEN target:Act THEN 'act' ELSE 'issue' END
         AS target_kind,
       target.country AS target_country,
       stance.code AS code,
       stance.polarity AS polarity,
       stance.goldstein AS goldstein,
       stance.modality AS modality,
       stance.condition AS condition,
       stance.saidOn AS said_on,
       stance.saidOnPrecision AS said_on_precision,
       stance.effectiveFrom AS effective_from,
       evidence.start AS start,
       evidence.end AS end,
       evidence.exact AS exact,
       evidence.verb AS verb,
       evidence.directness AS directness,
       evidence.distance AS distance,
       evidence.confidence AS confidence,
       speaker.id AS speaker_id,
       speaker.name AS speaker_name,
       reporter.id AS reporter_id,
       reporter.name AS reporter_name,
       publisher.name AS publisher,
       article.publishedOn AS published_on,
       CASE WHEN stance.recordedAt < evidence.recordedAt THEN evidence.recordedAt ELSE stance.recordedAt END
         AS recorded_at,
       CASE WHEN stance.supersededAt IS NULL OR evidence.supersededAt < stance.supersededAt
         THEN evidence.supersededAt ELSE stance.supersededAt END AS superseded_at,
       coalesce(stance.absentFrom, []) + coalesce(evidence.absentFrom, []) AS absent_from,
       coalesce(stance.absentTo, []) + coalesce(evidence.absentTo, []) AS absent_to
