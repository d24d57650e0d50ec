// name: shingle_id
// doc: A run of words is kept once, with the articles that have it.
// version: 2
CREATE CONSTRAINT shingle_id IF NOT EXISTS FOR (node:Shingle) REQUIRE node.id IS UNIQUE
