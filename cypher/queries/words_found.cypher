// name: words_found
// doc: Evidence whose quoted words contain the given lower-case words, newest first.
// param: words string
// param: since date
// param: until date
// param: known_at string?
// param: first_hand boolean
// param: limit integer
// returns: stance_id string
// returns: evidence_id string
// returns: said_on date
MATCH (evidence:Evidence)<-[:EVIDENCED_BY]-(stance:Stance)
WHERE toLower(evidence.exact) CONTAINS $words
  AND $since <= stance.saidOn AND stance.saidOn < $until
  AND ($known_at IS NOT NULL OR (stance.supersededAt IS NULL AND evidence.supersededAt IS NULL))
  AND ($known_at IS NULL OR (stance.recordedAt <= datetime($known_at) AND evidence.recordedAt <= datetime($known_at)))
  AND (NOT $first_hand OR evidence.distance = 0)
RETURN stance.id AS stance_id, evidence.id AS evidence_id, stance.saidOn AS said_on
ORDER BY said_on DESC, stance_id, evidence_id
LIMIT $limit
