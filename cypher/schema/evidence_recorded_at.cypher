// name: evidence_recorded_at
// doc: Find what was recorded since a moment.
// version: 1
CREATE INDEX evidence_recorded_at IF NOT EXISTS FOR (node:Evidence) ON (node.recordedAt)
