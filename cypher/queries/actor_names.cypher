// name: actor_names
// doc: Every actor's id and name, for near names.
// returns: id string
// returns: name string
MATCH (actor:Actor)
RETURN actor.id AS id, actor.name AS name
ORDER BY id
