// name: judged_pairs
// doc: Two actors, or two targets, of which somebody said that they are the same, withdrawn or not.
// param: kind string
// returns: left string
// returns: right string
// returns: stands boolean
MATCH (judgement:Judgement)
WHERE judgement.kind = $kind AND judgement.verdict = 'same'
RETURN judgement.left AS left, judgement.right AS right, judgement.withdrawnAt IS NULL AS stands
ORDER BY left, right, stands
