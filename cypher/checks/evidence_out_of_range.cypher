// name: evidence_out_of_range
// doc: Evidence with a value that the model does not allow.
// returns: id string
// returns: problem string
MATCH (evidence:Evidence)
WHERE NOT coalesce(0 <= evidence.start AND evidence.start < evidence.end, false)
   OR NOT coalesce(0.0 <= evidence.confidence AND evidence.confidence <= 1.0, false)
   OR NOT coalesce(evidence.directness IN ['direct', 'indirect', 'reported'], false)
   OR NOT coalesce(evidence.distance >= 0, false)
   OR NOT coalesce(evidence.status IN ['live', 'rejected', 'corrected', 'retracted'], false)
   OR evidence.exact IS NULL OR evidence.recordedAt IS NULL
RETURN evidence.id AS id, 'span, confidence, directness, distance or status is missing or out of range' AS problem
ORDER BY id
