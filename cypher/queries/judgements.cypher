// name: judgements
// doc: Judgements by id, after a given one; withdrawn ones only when they are asked for.
// param: kind string?
// param: about string?
// param: withdrawn boolean
// param: after_id string
// param: limit integer
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
MATCH (judgement:Judgement)
WHERE judgement.id > $after_id
  AND ($kind IS NULL OR judgement.kind = $kind)
  AND ($about IS NULL OR judgement.left = $about OR judgement.right = $about)
  AND ($withdrawn OR judgement.withdrawnAt IS NULL)
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
LIMIT $limit
