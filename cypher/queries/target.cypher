// name: target
// doc: One target, whatever its kind, and how many stances are about it; of one that was merged, what it is known as.
// param: target_id string
// returns: id string
// returns: name string
// returns: kind string
// returns: country string
// returns: symbol string
// returns: place string
// returns: happened_on date
// returns: stances integer
MATCH (given:Actor|Text|Act|Issue {id: $target_id})
MATCH (target:Actor|Text|Act|Issue {id: coalesce(given.sameAs, given.id)})
WITH target,
     CASE WHEN target:Actor THEN 'actor' WHEN target:Text THEN 'text' WHEN target:Act THEN 'act' ELSE 'issue' END
        AS targetKind
RETURN target.id AS id,
       target.name AS name,
       targetKind AS kind,
       target.country AS country,
       target.symbol AS symbol,
       target.place AS place,
       target.happenedOn AS happened_on,
       COUNT { MATCH (target)<-[:TOWARD]-(:Stance) } AS stances
ORDER BY id
