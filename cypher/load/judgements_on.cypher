// name: judgements_on
// doc: The judgements on some stances or articles, the newest first, withdrawn or not.
// param: ids list
// returns: left string
// returns: id string
// returns: kind string
// returns: verdict string
// returns: by string
// returns: at datetime
// returns: code string
// returns: polarity integer
// returns: modality string
// returns: actor_id string
// returns: target_id string
// returns: said_on date
// returns: stands boolean
UNWIND $ids AS given
MATCH (judgement:Judgement {left: given})
WHERE judgement.kind IN ['stance', 'article']
RETURN judgement.left AS left,
       judgement.id AS id,
       judgement.kind AS kind,
       judgement.verdict AS verdict,
       judgement.by AS by,
       judgement.at AS at,
       judgement.code AS code,
       judgement.polarity AS polarity,
       judgement.modality AS modality,
       judgement.actorId AS actor_id,
       judgement.targetId AS target_id,
       judgement.saidOn AS said_on,
       judgement.withdrawnAt IS NULL AS stands
ORDER BY at DESC, id DESC
