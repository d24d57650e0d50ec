// name: judgement_left
// doc: Find what was said of a stance, an article, an actor or a target.
// version: 2
CREATE INDEX judgement_left IF NOT EXISTS FOR (node:Judgement) ON (node.left)
