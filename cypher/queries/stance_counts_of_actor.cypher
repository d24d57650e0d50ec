// name: stance_counts_of_actor
// doc: How many stances of one actor match the filters, by code and polarity.
// param: actor_id string
// param: since date
// param: until date
// param: codes list
// param: polarity integer?
// param: known_at string?
// param: first_hand boolean
// returns: code string
// returns: polarity integer
// returns: count integer
MATCH (:Actor {id: $actor_id})<-[:HELD_BY]-(stance:Stance)
WHERE $since <= stance.saidOn AND stance.saidOn < $until
  AND (size($codes) = 0 OR stance.code IN $codes)
  AND ($polarity IS NULL OR stance.polarity = $polarity)
  AND ($known_at IS NOT NULL OR stance.supersededAt IS NULL)
  AND ($known_at IS NULL OR stance.recordedAt <= datetime($known_at))
  AND ($known_at IS NULL OR stance.supersededAt IS NULL OR datetime($known_at) < stance.supersededAt)
  AND (NOT $first_hand OR EXISTS { MATCH (stance)-[:EVIDENCED_BY]->(own:Evidence) WHERE own.distance = 0 })
WITH stance.code AS stanceCode, stance.polarity AS sign, count(stance) AS total
RETURN stanceCode AS code, sign AS polarity, total AS count
ORDER BY code, polarity
