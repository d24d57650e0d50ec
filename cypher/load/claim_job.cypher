// name: claim_job
// doc: Take a load that waits, or one whose process is known to have ended; no row when another process has it.
// param: id string
// param: owner string
// param: claimed_at string
// param: ended_owner string
// returns: records list
// returns: attempts integer
MATCH (job:Job {id: $id})
WHERE job.state = 'queued' OR (job.state = 'running' AND job.owner = $ended_owner)
SET job.state = 'running',
    job.owner = $owner,
    job.startedAt = datetime($claimed_at),
    job.seenAt = datetime($claimed_at),
    job.attempts = job.attempts + 1
RETURN job.records AS records,
       job.attempts AS attempts
ORDER BY attempts
