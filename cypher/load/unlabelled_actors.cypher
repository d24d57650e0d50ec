// name: unlabelled_actors
// doc: Actors that a killed load left without the label of their kind.
// returns: id string
// returns: kind string
MATCH (actor:Actor)
WHERE NOT (actor:Country OR actor:Organization OR actor:Group OR actor:Person)
RETURN actor.id AS id, actor.kind AS kind
ORDER BY id
