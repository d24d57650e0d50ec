// name: known_members
// doc: Memberships of these bodies that the graph has.
// param: ids list
// returns: member_id string
// returns: body_id string
// returns: since date
// returns: until date
MATCH (member:Actor)-[spell:MEMBER_OF]->(body:Actor)
WHERE body.id IN $ids
RETURN member.id AS member_id, body.id AS body_id, spell.from AS since, spell.to AS until
ORDER BY body_id, member_id, since
