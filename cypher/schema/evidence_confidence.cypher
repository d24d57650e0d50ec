// name: evidence_confidence
// doc: Find the least certain evidence.
// version: 1
CREATE INDEX evidence_confidence IF NOT EXISTS FOR (node:Evidence) ON (node.confidence)
