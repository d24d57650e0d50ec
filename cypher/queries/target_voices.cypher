// name: target_voices
// doc: Who says what on one target until a day, without the words, for the camps on it.
// param: target_id string
// param: as_of date
// returns: stance_id string
// returns: evidence_id string
// returns: article_id string
// returns: family_id string
// returns: actor_id string
// returns: actor_name string
// returns: code string
// returns: polarity integer
// returns: modality string
// returns: said_on date
// returns: distance integer
MATCH (target:Actor|Text|Act|Issue {id: $target_id})<-[:TOWARD]-(stance:Stance)-[:HELD_BY]->(actor:Actor)
WHERE stance.saidOn <= $as_of AND stance.modality IN ['asserted', 'planned', 'conditional'] AND stance.status = 'live'
MATCH (stance)-[:EVIDENCED_BY]->(evidence:Evidence)-[:IN_ARTICLE]->(article:Article)
WHERE evidence.status = 'live'
OPTIONAL MATCH (article)-[:IN_FAMILY]->(family:Family)
RETURN stance.id AS stance_id,
       evidence.id AS evidence_id,
       article.id AS article_id,
       coalesce(family.id, article.id) AS family_id,
       actor.id AS actor_id,
       actor.name AS actor_name,
       stance.code AS code,
       stance.polarity AS polarity,
       stance.modality AS modality,
       stance.saidOn AS said_on,
       evidence.distance AS distance
ORDER BY said_on DESC, stance_id, evidence_id
