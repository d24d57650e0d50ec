// name: stance_without_holder
// doc: Stances that not exactly one actor holds.
// returns: id string
// returns: problem string
MATCH (stance:Stance)
WHERE COUNT { (stance)-[:HELD_BY]->(:Actor) } <> 1
RETURN stance.id AS id, 'held by none, or by several' AS problem
ORDER BY id
