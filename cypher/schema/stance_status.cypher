// name: stance_status
// doc: Find stances that are not live.
// version: 1
CREATE INDEX stance_status IF NOT EXISTS FOR (node:Stance) ON (node.status)
