// name: votes
// doc: Votes of a roll call, each cast by its actor on its text; a corrected choice takes the place of the first.
// param: rows list
// param: recorded_at string
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actor_id})
MATCH (text:Text {id: row.text_id})
MERGE (vote:Vote {id: row.id})
ON CREATE SET vote.recordedAt = datetime($recorded_at)
SET vote.textSymbol = row.symbol,
    vote.choice = row.choice,
    vote.castOn = row.cast_on,
    vote.objectId = row.object_id,
    vote.objectPolarity = row.object_polarity,
    vote.explanation = row.explanation
MERGE (vote)-[:CAST_BY]->(actor)
MERGE (vote)-[:ON]->(text)
