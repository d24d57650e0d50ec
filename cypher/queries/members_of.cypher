// name: members_of
// doc: Who belongs to a body, and when; a member that was merged under the name it is known as.
// param: body_id string
// returns: member_id string
// returns: member_name string
// returns: member_kind string
// returns: since date
// returns: until date
MATCH (:Actor {id: $body_id})<-[spell:MEMBER_OF]-(given:Actor)
WITH spell, coalesce(given.sameAs, given.id) AS knownAs
MATCH (member:Actor {id: knownAs})
RETURN member.id AS member_id,
       member.name AS member_name,
       member.kind AS member_kind,
       spell.from AS since,
       spell.to AS until
ORDER BY member_id, since
