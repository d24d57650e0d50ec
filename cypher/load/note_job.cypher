// name: note_job
// doc: How far a running load has come, and that its process still lives.
// param: id string
// param: seen_at string
// param: read integer
// param: stances integer
MATCH (job:Job {id: $id})
SET job.seenAt = datetime($seen_at),
    job.read = $read,
    job.stances = $stances
