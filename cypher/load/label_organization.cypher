// name: label_organization
// doc: The label by which people see bodies, put on after creation: MERGE takes one label only.
// param: ids list
UNWIND $ids AS given
MATCH (actor:Actor {id: given})
WHERE actor.kind = 'organization' AND NOT actor:Organization
SET actor:Organization
