// name: withdraw_judgement
// doc: Take a judgement back; one that was taken back stays so.
// param: judgement_id string
// param: by string
// param: at string
// returns: withdrawn integer
MATCH (judgement:Judgement {id: $judgement_id})
WHERE judgement.withdrawnAt IS NULL
SET judgement.withdrawnAt = datetime($at), judgement.withdrawnBy = $by
RETURN count(*) AS withdrawn
