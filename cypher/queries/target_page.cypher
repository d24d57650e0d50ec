// name: target_page
// doc: Targets that stances are about, by id, after a given one; words are lower-case and may be empty.
// param: words string
// param: kind string?
// param: after_id string
// param: limit integer
// returns: id string
// returns: name string
// returns: kind string
// returns: country string
// returns: symbol string
// returns: place string
// returns: happened_on date
// returns: stances integer
MATCH (target:Actor|Text|Act|Issue)
WHERE target.id > $after_id
  AND target.sameAs IS NULL
  AND ($words = '' OR toLower(target.name) CONTAINS $words OR toLower(target.id) CONTAINS $words)
  AND EXISTS { MATCH (target)<-[:TOWARD]-(:Stance) }
WITH target,
     CASE WHEN target:Actor THEN 'actor' WHEN target:Text THEN 'text' WHEN target:Act THEN 'act' ELSE 'issue' END
        AS targetKind
WITH target, targetKind
WHERE $kind IS NULL OR targetKind = $kind
RETURN target.id AS id,
       target.name AS name,
       targetKind AS kind,
       target.country AS country,
       target.symbol AS symbol,
       target.place AS place,
       target.happenedOn AS happened_on,
       COUNT { MATCH (target)<-[:TOWARD]-(:Stance) } AS stances
ORDER BY id
LIMIT $limit
