// name: stand_evidence
// doc: Which evidence count from now on and which no longer; the time in which they did not is kept.
// param: rows list
UNWIND $rows AS row
MATCH (piece:Evidence {id: row.id})
SET piece.status = row.status,
    piece.supersededAt = CASE WHEN row.superseded_at IS NULL THEN null ELSE datetime(row.superseded_at) END,
    piece.absentFrom = row.absent_from,
    piece.absentTo = row.absent_to
