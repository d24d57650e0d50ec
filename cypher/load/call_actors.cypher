// name: call_actors
// doc: Say under which id some actors are known from now on; null = their own.
// param: rows list
UNWIND $rows AS row
MATCH (one:Actor {id: row.id})
SET one.sameAs = row.same_as
