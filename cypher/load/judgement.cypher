// name: judgement
// doc: A person's word; what it does to stances and edges follows in the same transaction or when the graph is settled.
// param: rows list
UNWIND $rows AS row
MERGE (judgement:Judgement {id: row.id})
ON CREATE SET judgement.kind = row.kind,
              judgement.left = row.left,
              judgement.right = row.right,
              judgement.verdict = row.verdict,
              judgement.by = row.by,
              judgement.at = datetime(row.at),
              judgement.note = row.note,
              judgement.code = row.code,
              judgement.polarity = row.polarity,
              judgement.modality = row.modality,
              judgement.actorId = row.actor_id,
              judgement.targetId = row.target_id,
              judgement.saidOn = row.said_on
