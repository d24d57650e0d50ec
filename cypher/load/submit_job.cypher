// name: submit_job
// doc: Put a posted load in the queue, with the records that it will read.
// param: id string
// param: submitted_at string
// param: records list
MERGE (job:Job {id: $id})
ON CREATE SET job.state = 'queued',
              job.submittedAt = datetime($submitted_at),
              job.articles = size($records),
              job.records = $records,
              job.attempts = 0
