// name: job
// doc: One posted load, without its records.
// param: id string
// returns: id string
// returns: state string
// returns: submitted_at datetime
// returns: started_at datetime
// returns: finished_at datetime
// returns: articles integer
// returns: read integer
// returns: loaded integer
// returns: already_there integer
// returns: stances integer
// returns: new_stances integer
// returns: new_evidence integer
// returns: attempts integer
// returns: error string
MATCH (job:Job {id: $id})
RETURN job.id AS id,
       job.state AS state,
       job.submittedAt AS submitted_at,
       job.startedAt AS started_at,
       job.finishedAt AS finished_at,
       job.articles AS articles,
       job.read AS read,
       job.loaded AS loaded,
       job.alreadyThere AS already_there,
       job.stances AS stances,
       job.newStances AS new_stances,
       job.newEvidence AS new_evidence,
       job.attempts AS attempts,
       job.error AS error
ORDER BY id
