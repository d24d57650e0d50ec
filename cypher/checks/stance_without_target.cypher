// name: stance_without_target
// doc: Stances that are not toward exactly one target.
// returns: id string
// returns: problem string
MATCH (stance:Stance)
WHERE COUNT { (stance)-[:TOWARD]->() } <> 1
RETURN stance.id AS id, 'toward nothing, or toward several targets' AS problem
ORDER BY id
