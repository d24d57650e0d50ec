// name: stance_without_evidence
// doc: Stances without a word of evidence.
// returns: id string
// returns: problem string
MATCH (stance:Stance)
WHERE NOT EXISTS { (stance)-[:EVIDENCED_BY]->(:Evidence) }
RETURN stance.id AS id, 'no evidence' AS problem
ORDER BY id
