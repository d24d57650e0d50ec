// name: known_shingles
// doc: Which of some runs of words are in the graph, and how many articles are kept under each.
// param: ids list
// returns: id string
// returns: holders integer
UNWIND $ids AS given
MATCH (shingle:Shingle {id: given})
RETURN shingle.id AS id, size(shingle.articleIds) AS holders
ORDER BY id
