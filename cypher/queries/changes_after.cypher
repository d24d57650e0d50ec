// name: changes_after
// doc: What was added, superseded, retracted, restored, judged or withdrawn after a given change, oldest first.
// param: after_id string
// param: limit integer
// returns: id string
// returns: at datetime
// returns: kind string
// returns: article_ids list
// returns: stance_ids list
// returns: evidence_ids list
// returns: vote_ids list
// returns: judgement_ids list
MATCH (change:Change)
WHERE change.id > $after_id
RETURN change.id AS id,
       change.at AS at,
       change.kind AS kind,
       coalesce(change.articleIds, []) AS article_ids,
       coalesce(change.stanceIds, []) AS stance_ids,
       coalesce(change.evidenceIds, []) AS evidence_ids,
       coalesce(change.voteIds, []) AS vote_ids,
       coalesce(change.judgementIds, []) AS judgement_ids
ORDER BY id
LIMIT $limit
