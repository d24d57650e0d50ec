// name: open_jobs
// doc: Loads that wait or run, the oldest first.
// returns: id string
// returns: state string
// returns: owner string
// returns: seen_at datetime
// returns: submitted_at datetime
MATCH (job:Job)
WHERE job.state IN ['queued', 'running']
RETURN job.id AS id,
       job.state AS state,
       job.owner AS owner,
       job.seenAt AS seen_at,
       job.submittedAt AS submitted_at
ORDER BY submitted_at, id
