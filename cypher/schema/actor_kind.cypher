// name: actor_kind
// doc: Find actors of one kind.
// version: 1
CREATE INDEX actor_kind IF NOT EXISTS FOR (node:Actor) ON (node.kind)
