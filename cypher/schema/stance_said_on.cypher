// name: stance_said_on
// doc: Find stances by day.
// version: 1
CREATE INDEX stance_said_on IF NOT EXISTS FOR (node:Stance) ON (node.saidOn)
