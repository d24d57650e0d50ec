// name: known_offices
// doc: Of these tenures, those that the graph has, and the day after each ended.
// param: ids list
// returns: id string
// returns: until date
// returns: last_known date
MATCH (office:Office)
WHERE office.id IN $ids
RETURN office.id AS id, office.to AS until, office.lastKnown AS last_known
ORDER BY id
