// name: known_judgements
// doc: Which of some judgements are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (judgement:Judgement {id: given})
RETURN judgement.id AS id
ORDER BY id
