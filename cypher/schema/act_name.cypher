// name: act_name
// doc: Find acts by name.
// version: 1
CREATE INDEX act_name IF NOT EXISTS FOR (node:Act) ON (node.name)
