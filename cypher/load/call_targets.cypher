// name: call_targets
// doc: Say under which id some targets are known from now on; null = their own.
// param: rows list
UNWIND $rows AS row
MATCH (one:Text|Act|Issue {id: row.id})
SET one.sameAs = row.same_as
