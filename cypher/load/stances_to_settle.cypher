// name: stances_to_settle
// doc: Of some stances, those of which a person has said something or which do not count at the moment.
// param: ids list
// returns: stance_id string
UNWIND $ids AS given
MATCH (stance:Stance {id: given})
WHERE stance.status <> 'live'
   OR EXISTS { MATCH (word:Judgement {left: given}) }
   OR EXISTS { MATCH (stance)-[:EVIDENCED_BY]->(:Evidence)-[:IN_ARTICLE]->(article:Article)
               MATCH (word:Judgement {left: article.id}) }
RETURN stance.id AS stance_id
ORDER BY stance_id
