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
OPTIONAL MATCH (actor:Actor {id: $target_id})
OPTIONAL MATCH (text:Text {id: $target_id})
OPTIONAL MATCH (act:Act {id: $target_id})
OPTIONAL MATCH (issue:Issue {id: $target_id})
WITH coalesce(actor, text, act, issue) AS given
WHERE given IS NOT NULL
WITH coalesce(given.sameAs, given.id) AS knownAs
OPTIONAL MATCH (actor:Actor {id: knownAs})
OPTIONAL MATCH (text:Text {id: knownAs})
OPTIONAL MATCH (act:Act {id: knownAs})
OPTIONAL MATCH (issue:Issue {id: knownAs})
WITH coalesce(actor, text, act, issue) AS target
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
