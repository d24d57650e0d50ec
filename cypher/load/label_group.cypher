// name: label_group
// doc: The label by which people see groups, put on after creation: MERGE takes one label only.
// param: ids list
UNWIND $ids AS given
MATCH (actor:Actor {id: given})
WHERE actor.kind = 'group' AND NOT actor:Group
SET actor:Group
