// name: issues
// doc: Questions on which actors take sides, by id; the first name stays, what was unknown is filled in.
// param: rows list
UNWIND $rows AS row
MERGE (issue:Issue {id: row.id})
ON CREATE SET issue.name = row.name
SET issue.country = coalesce(issue.country, row.country)
