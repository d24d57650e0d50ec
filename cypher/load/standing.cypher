// name: standing
// doc: Some stances with their evidence and what is said of their state, for deciding which of them count.
// param: ids list
// returns: stance_id string
// returns: status string
// returns: superseded_at datetime
// returns: absent_from list
// returns: absent_to list
// returns: actor_id string
// returns: target_id string
// returns: target_kind string
// returns: code string
// returns: polarity integer
// returns: goldstein float
// returns: plover string
// returns: cameo string
// returns: modality string
// returns: said_on date
// returns: evidence_id string
// returns: evidence_status string
// returns: evidence_superseded_at datetime
// returns: evidence_absent_from list
// returns: evidence_absent_to list
// returns: article_id string
// returns: start integer
// returns: end integer
// returns: recoded_from string
// returns: judgement_id string
// returns: speaker_id string
// returns: reporter_id string
UNWIND $ids AS given
MATCH (stance:Stance {id: given})-[:EVIDENCED_BY]->(evidence:Evidence)-[:IN_ARTICLE]->(article:Article)
OPTIONAL MATCH (evidence)-[:SPOKEN_BY]->(speaker:Actor)
OPTIONAL MATCH (evidence)-[:REPORTED_BY]->(reporter:Actor)
RETURN stance.id AS stance_id,
       stance.status AS status,
       stance.supersededAt AS superseded_at,
       stance.absentFrom AS absent_from,
       stance.absentTo AS absent_to,
       stance.actorId AS actor_id,
       stance.targetId AS target_id,
       stance.targetKind AS target_kind,
       stance.code AS code,
       stance.polarity AS polarity,
       stance.goldstein AS goldstein,
       stance.plover AS plover,
       stance.cameo AS cameo,
       stance.modality AS modality,
       stance.saidOn AS said_on,
       evidence.id AS evidence_id,
       evidence.status AS evidence_status,
       evidence.supersededAt AS evidence_superseded_at,
       evidence.absentFrom AS evidence_absent_from,
       evidence.absentTo AS evidence_absent_to,
       article.id AS article_id,
       evidence.start AS start,
       evidence.end AS end,
       evidence.recodedFrom AS recoded_from,
       evidence.judgementId AS judgement_id,
       speaker.id AS speaker_id,
       reporter.id AS reporter_id
ORDER BY stance_id, evidence_id
