// name: graph_counts
// doc: How many nodes of each kind there are, and the days they span.
// returns: articles integer
// returns: stances integer
// returns: evidence integer
// returns: actors integer
// returns: texts integer
// returns: acts integer
// returns: issues integer
// returns: publishers integer
// returns: families integer
// returns: votes integer
// returns: first_said date
// returns: last_said date
// returns: recorded_at datetime
OPTIONAL MATCH (stance:Stance)
WITH min(stance.saidOn) AS firstSaid, max(stance.saidOn) AS lastSaid, max(stance.recordedAt) AS lastRecorded
RETURN COUNT { MATCH (:Article) } AS articles,
       COUNT { MATCH (:Stance) } AS stances,
       COUNT { MATCH (:Evidence) } AS evidence,
       COUNT { MATCH (:Actor) } AS actors,
       COUNT { MATCH (:Text) } AS texts,
       COUNT { MATCH (:Act) } AS acts,
       COUNT { MATCH (:Issue) } AS issues,
       COUNT { MATCH (:Publisher) } AS publishers,
       COUNT { MATCH (:Family) } AS families,
       COUNT { MATCH (:Vote) } AS votes,
       firstSaid AS first_said,
       lastSaid AS last_said,
       lastRecorded AS recorded_at
ORDER BY articles
