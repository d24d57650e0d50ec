// name: known_votes
// doc: Which of some votes are in the graph as they are given.
// param: rows list
// returns: id string
UNWIND $rows AS row
MATCH (vote:Vote {id: row.id})
WHERE vote.choice = row.choice
  AND coalesce(vote.objectId, '') = coalesce(row.object_id, '')
  AND coalesce(vote.objectPolarity, 9) = coalesce(row.object_polarity, 9)
  AND coalesce(vote.explanation, '') = coalesce(row.explanation, '')
RETURN vote.id AS id
ORDER BY id
