// name: places
// doc: Where actors and targets stand, for the length of one load: an element id is never stored.
// doc: One map of lists: Neo4j plans a query anew for each magnitude of a list among its parameters.
// param: ids map
// returns: kind string
// returns: id string
// returns: place string
UNWIND $ids.actor AS given
MATCH (node:Actor {id: given})
RETURN 'actor' AS kind, node.id AS id, elementId(node) AS place
UNION ALL
UNWIND $ids.text AS given
MATCH (node:Text {id: given})
RETURN 'text' AS kind, node.id AS id, elementId(node) AS place
UNION ALL
UNWIND $ids.act AS given
MATCH (node:Act {id: given})
RETURN 'act' AS kind, node.id AS id, elementId(node) AS place
UNION ALL
UNWIND $ids.issue AS given
MATCH (node:Issue {id: given})
RETURN 'issue' AS kind, node.id AS id, elementId(node) AS place
