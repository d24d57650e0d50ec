// name: label_person
// doc: The label by which people see persons, put on after creation: MERGE takes one label only.
// param: ids list
UNWIND $ids AS given
MATCH (actor:Actor {id: given})
WHERE actor.kind = 'person' AND NOT actor:Person
SET actor:Person
