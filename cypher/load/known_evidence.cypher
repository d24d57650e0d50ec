// name: known_evidence
// doc: Which of some pieces of evidence are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (evidence:Evidence {id: given})
RETURN evidence.id AS id
ORDER BY id
