// name: places
// doc: Where actors and targets stand, for the length of one load: an element id is never stored.
// param: actor_ids list
// param: text_ids list
// param: act_ids list
// param: issue_ids list
// returns: kind string
// returns: id string
// returns: place string
UNWIND $actor_ids AS given
MATCH (node:Actor {id: given})
RETURN 'actor' AS kind, node.id AS id, elementId(node) AS place
UNION ALL
UNWIND $text_ids AS given
MATCH (node:Text {id: given})
RETURN 'text' AS kind, node.id AS id, elementId(node) AS place
UNION ALL
UNWIND $act_ids AS given
MATCH (node:Act {id: given})
RETURN 'act' AS kind, node.id AS id, elementId(node) AS place
UNION ALL
UNWIND $issue_ids AS given
MATCH (node:Issue {id: given})
RETURN 'issue' AS kind, node.id AS id, elementId(node) AS place
