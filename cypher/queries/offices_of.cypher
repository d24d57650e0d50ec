// name: offices_of
// doc: Tenures of a person, or in a state or body, oldest first.
// param: actor_id string
// returns: office_id string
// returns: person_id string
// returns: person_name string
// returns: person_country string
// returns: body_id string
// returns: body_name string
// returns: body_kind string
// returns: role string
// returns: since date
// returns: until date
// returns: last_known date
MATCH (:Actor {id: $actor_id})<-[:OF_PERSON|IN_BODY]-(office:Office)
MATCH (office)-[:OF_PERSON]->(person:Actor)
MATCH (office)-[:IN_BODY]->(body:Actor)
RETURN DISTINCT office.id AS office_id,
                person.id AS person_id,
                person.name AS person_name,
                person.country AS person_country,
                body.id AS body_id,
                body.name AS body_name,
                body.kind AS body_kind,
                office.role AS role,
                office.from AS since,
                office.to AS until,
                office.lastKnown AS last_known
ORDER BY since, office_id
