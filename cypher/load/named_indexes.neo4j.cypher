// name: named_indexes
// doc: Names of the indexes, those behind constraints included; the embedded engine cannot be asked in Cypher.
// returns: name string
SHOW INDEXES YIELD name
RETURN name AS name
ORDER BY name
