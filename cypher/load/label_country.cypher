// name: label_country
// doc: The label by which people see states, put on after creation: MERGE takes one label only.
// param: ids list
UNWIND $ids AS given
MATCH (actor:Actor {id: given})
WHERE actor.kind = 'country' AND NOT actor:Country
SET actor:Country
