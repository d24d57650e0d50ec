// name: acts
// doc: Assaults, tests, expulsions and elections by id; the first name stays, what was unknown is filled in.
// param: rows list
UNWIND $rows AS row
MERGE (act:Act {id: row.id})
ON CREATE SET act.name = row.name
SET act.country = coalesce(act.country, row.country),
    act.place = coalesce(act.place, row.place),
    act.happenedOn = coalesce(act.happenedOn, row.happened_on)
