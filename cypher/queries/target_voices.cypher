// name: target_voices
// doc: Who says what on one target until a day, without the words, one row an actor: what the camps of today rest on.
// param: target_id string
// param: as_of date
// returns: actor_id string
// returns: actor_name string
// returns: voices list of [family id, day as yyyymmdd, polarity, distance, stance id, evidence id], in any order
MATCH (target:Actor|Text|Act|Issue {id: $target_id})<-[:TOWARD]-(stance:Stance)-[:HELD_BY]->(actor:Actor)
WHERE stance.saidOn <= $as_of AND stance.modality IN ['asserted', 'planned', 'conditional'] AND stance.status = 'live'
MATCH (stance)-[:EVIDENCED_BY]->(evidence:Evidence)-[:IN_ARTICLE]->(:Article)-[:IN_FAMILY]->(family:Family)
WHERE evidence.status = 'live'
WITH actor,
     collect([family.id, stance.saidOn.year * 10000 + stance.saidOn.month * 100 + stance.saidOn.day,
              stance.polarity, evidence.distance, stance.id, evidence.id]) AS voices
RETURN actor.id AS actor_id,
       actor.name AS actor_name,
       voices AS voices
ORDER BY actor_id
