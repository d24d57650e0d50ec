// name: actor_page
// doc: Actors by id, after a given one; words are lower-case and may be empty.
// param: words string
// param: kind string?
// param: country string?
// param: after_id string
// param: limit integer
// returns: id string
// returns: name string
// returns: kind string
// returns: country string
// returns: sector string
// returns: wikidata string
// returns: stances integer
MATCH (actor:Actor)
WHERE actor.id > $after_id
  AND actor.sameAs IS NULL
  AND ($words = '' OR toLower(actor.name) CONTAINS $words OR toLower(actor.id) CONTAINS $words)
  AND ($kind IS NULL OR actor.kind = $kind)
  AND ($country IS NULL OR actor.country = $country)
RETURN actor.id AS id,
       actor.name AS name,
       actor.kind AS kind,
       actor.country AS country,
       actor.sector AS sector,
       actor.wikidata AS wikidata,
       COUNT { MATCH (actor)<-[:HELD_BY]-(:Stance) } AS stances
ORDER BY id
LIMIT $limit
