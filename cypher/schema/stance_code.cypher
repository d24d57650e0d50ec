// name: stance_code
// doc: Find stances by code.
// version: 1
CREATE INDEX stance_code IF NOT EXISTS FOR (node:Stance) ON (node.code)
