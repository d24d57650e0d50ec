// name: vote_object
// doc: Find the votes on texts about an actor or issue.
// version: 2
CREATE INDEX vote_object IF NOT EXISTS FOR (node:Vote) ON (node.objectId)
