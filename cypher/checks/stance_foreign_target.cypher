// name: stance_foreign_target
// doc: Stances toward something that is neither an actor nor a text, an act or an issue.
// returns: id string
// returns: problem string
MATCH (stance:Stance)-[:TOWARD]->(target)
WHERE NOT (target:Actor OR target:Text OR target:Act OR target:Issue)
RETURN stance.id AS id, 'toward a node that cannot be a target' AS problem
ORDER BY id
