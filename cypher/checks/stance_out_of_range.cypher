// name: stance_out_of_range
// doc: Stances with a value that the model does not allow.
// returns: id string
// returns: problem string
MATCH (stance:Stance)
WHERE NOT coalesce(stance.polarity IN [-1, 0, 1], false)
   OR NOT coalesce(-10.0 <= stance.goldstein AND stance.goldstein <= 10.0, false)
   OR NOT coalesce(stance.modality IN ['asserted', 'negated', 'planned', 'conditional', 'hypothetical', 'demanded'], false)
   OR NOT coalesce(stance.status IN ['live', 'rejected', 'corrected', 'retracted'], false)
   OR stance.code IS NULL OR stance.saidOn IS NULL OR stance.recordedAt IS NULL
RETURN stance.id AS id, 'polarity, goldstein, modality, status, code or a date is missing or out of range' AS problem
ORDER BY id
