// name: evidence_words
// doc: Find evidence by its words; the embedded engine has no full-text index in Cypher.
// version: 1
CREATE FULLTEXT INDEX evidence_words IF NOT EXISTS FOR (node:Evidence) ON EACH [node.exact]
