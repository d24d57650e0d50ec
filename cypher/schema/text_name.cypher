// name: text_name
// doc: Find texts by name.
// version: 1
CREATE INDEX text_name IF NOT EXISTS FOR (node:Text) ON (node.name)
