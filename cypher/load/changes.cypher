// name: changes
// doc: What a transaction did, for those who follow the graph; ids are in the order of the commits.
// param: rows list
// param: at string
UNWIND $rows AS row
CREATE (change:Change {id: row.id})
SET change.at = datetime($at),
    change.kind = row.kind,
    change.articleIds = row.article_ids,
    change.stanceIds = row.stance_ids,
    change.evidenceIds = row.evidence_ids,
    change.voteIds = row.vote_ids,
    change.judgementIds = row.judgement_ids
