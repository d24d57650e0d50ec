// name: judgement_id
// doc: No two judgements share an id.
// version: 1
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (node:Judgement) REQUIRE node.id IS UNIQUE
