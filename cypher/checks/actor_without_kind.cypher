// name: actor_without_kind
// doc: Actors without a name, a kind, or the label of their kind.
// returns: id string
// returns: problem string
MATCH (actor:Actor)
WHERE actor.name IS NULL
   OR NOT coalesce((actor.kind = 'country' AND actor:Country) OR (actor.kind = 'organization' AND actor:Organization)
                OR (actor.kind = 'group' AND actor:Group) OR (actor.kind = 'person' AND actor:Person), false)
RETURN actor.id AS id, 'no name, no kind, or not the label of its kind' AS problem
ORDER BY id
