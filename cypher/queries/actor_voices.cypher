// name: actor_voices
// doc: What one actor says until a day, without the words, one row a target: what its positions of today rest on.
// param: actor_id string
// param: as_of date
// returns: target_id string
// returns: target_name string
// returns: voices list of [family id, day as yyyymmdd, polarity, distance, stance id, evidence id], in any order
MATCH (actor:Actor {id: $actor_id})<-[:HELD_BY]-(stance:Stance)-[:TOWARD]->(target:Actor|Text|Act|Issue)
WHERE stance.saidOn <= $as_of AND stance.modality IN ['asserted', 'planned', 'conditional'] AND stance.status = 'live'
MATCH (stance)-[:EVIDENCED_BY]->(evidence:Evidence)-[:IN_ARTICLE]->(:Article)-[:IN_FAMILY]->(family:Family)
WHERE evidence.status = 'live'
WITH target,
     collect([family.id, stance.saidOn.year * 10000 + stance.saidOn.month * 100 + stance.saidOn.day,
              stance.polarity, evidence.distance, stance.id, evidence.id]) AS voices
RETURN target.id AS target_id,
       target.name AS target_name,
       voices AS voices
ORDER BY target_id
