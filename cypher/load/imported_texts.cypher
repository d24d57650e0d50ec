// name: imported_texts
// doc: Which of some texts are in the graph.
// param: ids list
// returns: id string
UNWIND $ids AS given
MATCH (node:Text {id: given})
RETURN node.id AS id
ORDER BY id
