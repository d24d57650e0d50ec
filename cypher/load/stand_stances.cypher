// name: stand_stances
// doc: Which stances count from now on and which no longer; the time in which they did not is kept.
// param: rows list
UNWIND $rows AS row
MATCH (stance:Stance {id: row.id})
SET stance.status = row.status,
    stance.supersededAt = CASE WHEN row.superseded_at IS NULL THEN null ELSE datetime(row.superseded_at) END,
    stance.absentFrom = row.absent_from,
    stance.absentTo = row.absent_to
