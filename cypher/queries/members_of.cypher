// name: members_of
// doc: Who belongs to a body, and when; a member that was merged under the name it is known as.
// param: body_id string
// returns: member_id string
// returns: member_name string
// returns: member_kind string
// returns: since date
// returns: until date
MATCH (given:Actor)-[spell:MEMBER_OF]->(:Actor {id: $body_id})
MATCH (member:Actor {id: coalesce(given.sameAs, given.id)})
RETURN member.id AS member_id,
       member.name AS member_name,
       member.kind AS member_kind,
       spell.from AS since,
       spell.to AS until
ORDER BY member_id, since
