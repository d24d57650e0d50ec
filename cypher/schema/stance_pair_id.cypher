// name: stance_pair_id
// doc: Find the stances of one actor, code and target without reading all of the actor's.
// version: 1
CREATE INDEX stance_pair_id IF NOT EXISTS FOR (node:Stance) ON (node.pairId)
