// name: actor_name
// doc: Find actors by name.
// version: 1
CREATE INDEX actor_name IF NOT EXISTS FOR (node:Actor) ON (node.name)
