// name: evidence_words
// doc: Find evidence by its words, moments after it is written; the embedded engine has no full-text index in Cypher.
// version: 1
CREATE FULLTEXT INDEX evidence_words IF NOT EXISTS FOR (node:Evidence) ON EACH [node.exact]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'english', `fulltext.eventually_consistent`: true } }
