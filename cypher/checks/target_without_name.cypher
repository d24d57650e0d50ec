// name: target_without_name
// doc: Texts, acts and issues without a name, or with a property of another type than the model's.
// returns: id string
// returns: problem string
MATCH (target:Text|Act|Issue)
WHERE NOT (target.id IS :: STRING NOT NULL AND target.name IS :: STRING NOT NULL AND target.country IS :: STRING
       AND target.symbol IS :: STRING AND target.place IS :: STRING AND target.happenedOn IS :: DATE)
RETURN target.id AS id, 'no name, or a property of another type than the model gives it' AS problem
ORDER BY id
