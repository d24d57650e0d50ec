// name: pair_basis
// doc: The live stances behind some typed edges, with the families that report them.
// param: pair_ids list
// returns: pair_id string
// returns: stance_id string
// returns: actor_id string
// returns: code string
// returns: target_id string
// returns: actor_place string
// returns: target_place string
// returns: said_on date
// returns: family_ids list
UNWIND $pair_ids AS given
MATCH (stance:Stance {pairId: given})
WHERE stance.status = 'live' AND stance.modality IN ['asserted', 'planned', 'conditional']
MATCH (stance)-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
OPTIONAL MATCH (stance)-[:EVIDENCED_BY]->(evidence:Evidence)-[:IN_ARTICLE]->(:Article)-[:IN_FAMILY]->(family:Family)
WHERE evidence.status = 'live'
WITH given, stance, actor, target, collect(DISTINCT family.id) AS families
RETURN given AS pair_id,
       stance.id AS stance_id,
       actor.id AS actor_id,
       stance.code AS code,
       target.id AS target_id,
       elementId(actor) AS actor_place,
       elementId(target) AS target_place,
       stance.saidOn AS said_on,
       families AS family_ids
ORDER BY pair_id, stance_id
