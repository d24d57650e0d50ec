// name: issue_name
// doc: Find issues by name.
// version: 1
CREATE INDEX issue_name IF NOT EXISTS FOR (node:Issue) ON (node.name)
