// name: shingle_key
// doc: Find the articles that share a run of words.
// version: 2
CREATE INDEX shingle_key IF NOT EXISTS FOR (node:Shingle) ON (node.key)
