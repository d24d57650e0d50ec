// name: any_judgement
// doc: One judgement, withdrawn or not; no row where nobody judged anything.
// returns: id string
MATCH (word:Judgement)
RETURN word.id AS id
ORDER BY id
LIMIT 1
