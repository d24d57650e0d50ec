// name: recode_again
// doc: Evidence that an earlier judgement of the same content had copied now rests on this one.
// param: ids list
// param: judgement_id string
// param: extractor string
UNWIND $ids AS given
MATCH (evidence:Evidence {id: given})
WHERE evidence.recodedFrom IS NOT NULL
SET evidence.judgementId = $judgement_id, evidence.extractor = $extractor
