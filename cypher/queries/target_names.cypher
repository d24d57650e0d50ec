// name: target_names
// doc: Every target's id and name, for near names.
// returns: id string
// returns: name string
MATCH (target:Actor|Text|Act|Issue)
RETURN target.id AS id, target.name AS name
ORDER BY id
