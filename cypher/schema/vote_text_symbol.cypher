// name: vote_text_symbol
// doc: Find the votes on a text.
// version: 1
CREATE INDEX vote_text_symbol IF NOT EXISTS FOR (node:Vote) ON (node.textSymbol)
