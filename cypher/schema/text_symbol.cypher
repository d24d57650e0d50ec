// name: text_symbol
// doc: Find texts by symbol.
// version: 1
CREATE INDEX text_symbol IF NOT EXISTS FOR (node:Text) ON (node.symbol)
