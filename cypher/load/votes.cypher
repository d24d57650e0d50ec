// name: votes
// doc: Votes of a roll call, each on its text; a corrected choice takes the place of the first.
// param: rows list
// param: recorded_at string
UNWIND $rows AS row
MATCH (text:Text {id: row.text_id})
MERGE (vote:Vote {id: row.id})
ON CREATE SET vote.recordedAt = datetime($recorded_at)
SET vote.textSymbol = row.symbol,
    vote.choice = row.choice,
    vote.castOn = row.cast_on,
    vote.objectId = row.object_id,
    vote.objectPolarity = row.object_polarity,
    vote.explanation = row.explanation
MERGE (vote)-[:ON]->(text)
