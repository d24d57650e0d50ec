// name: judgement_by_id
// doc: One judgement, withdrawn or not.
// param: judgement_id string
// returns: id string
// returns: kind string
// returns: left string
// returns: right string
// returns: verdict string
// returns: by string
// returns: at datetime
// returns: note string
// returns: code string
// returns: polarity integer
// returns: modality string
// returns: actor_id string
// returns: target_id string
// returns: said_on date
// returns: withdrawn_at datetime
// returns: withdrawn_by string
MATCH (judgement:Judgement {id: $judgement_id})
RETURN judgement.id AS id,
       judgement.kind AS kind,
       judgement.left AS left,
       judgement.right AS right,
       judgement.verdict AS verdict,
       judgement.by AS by,
       judgement.at AS at,
       judgement.note AS note,
       judgement.code AS code,
       judgement.polarity AS polarity,
       judgement.modality AS modality,
       judgement.actorId AS actor_id,
       judgement.targetId AS target_id,
       judgement.saidOn AS said_on,
       judgement.withdrawnAt AS withdrawn_at,
       judgement.withdrawnBy AS withdrawn_by
ORDER BY id
