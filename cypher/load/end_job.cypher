// name: end_job
// doc: A load has ended, or goes back into the queue; what it was to read is dropped when it has ended.
// param: id string
// param: state string
// param: ended_at string?
// param: read integer
// param: loaded integer
// param: already_there integer
// param: stances integer
// param: new_stances integer
// param: new_evidence integer
// param: error string?
MATCH (job:Job {id: $id})
SET job.state = $state,
    job.finishedAt = datetime($ended_at),
    job.read = $read,
    job.loaded = $loaded,
    job.alreadyThere = $already_there,
    job.stances = $stances,
    job.newStances = $new_stances,
    job.newEvidence = $new_evidence,
    job.error = $error,
    job.records = CASE WHEN $state = 'queued' THEN job.records ELSE null END
