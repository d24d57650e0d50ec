// name: change_sizes
// doc: How many things each change after a given one names, oldest first: how many changes fit on a page.
// param: after_id string
// param: limit integer
// returns: id string
// returns: things integer
MATCH (change:Change)
WHERE change.id > $after_id
RETURN change.id AS id,
       size(coalesce(change.articleIds, []) + coalesce(change.stanceIds, []) + coalesce(change.evidenceIds, [])
         + coalesce(change.voteIds, []) + coalesce(change.judgementIds, [])) AS things
ORDER BY id
LIMIT $limit
