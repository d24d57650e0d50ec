// name: stance_page_on_days
// doc: Ids of stances of these days that match the filters, newest first, after a given one; an index finds the days on both engines.
// param: days list
// param: codes list
// param: polarity integer?
// param: known_at string?
// param: first_hand boolean
// param: after_on date
// param: after_id string
// param: limit integer
// returns: stance_id string
// returns: said_on date
MATCH (stance:Stance)
WHERE stance.saidOn IN $days
  AND (size($codes) = 0 OR stance.code IN $codes)
  AND ($polarity IS NULL OR stance.polarity = $polarity)
  AND ($known_at IS NOT NULL OR stance.supersededAt IS NULL)
  AND ($known_at IS NULL OR stance.recordedAt <= datetime($known_at))
  AND ($known_at IS NULL OR stance.supersededAt IS NULL OR datetime($known_at) < stance.supersededAt)
  AND (NOT $first_hand OR EXISTS { MATCH (stance)-[:EVIDENCED_BY]->(own:Evidence) WHERE own.distance = 0 })
  AND (stance.saidOn < $after_on OR (stance.saidOn = $after_on AND stance.id > $after_id))
RETURN stance.id AS stance_id, stance.saidOn AS said_on
ORDER BY said_on DESC, stance_id
LIMIT $limit
