// name: pairs
// doc: Every pair of actor, code and target that has a live stance.
// returns: pair_id string
MATCH (stance:Stance)
WHERE stance.status = 'live' AND stance.modality IN ['asserted', 'planned', 'conditional']
RETURN DISTINCT stance.pairId AS pair_id
ORDER BY pair_id
