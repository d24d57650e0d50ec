// name: texts
// doc: Resolutions, drafts, treaties, plans and statements by id; the first name stays, what was unknown is filled in.
// param: rows list
UNWIND $rows AS row
MERGE (text:Text {id: row.id})
ON CREATE SET text.name = row.name
SET text.country = coalesce(text.country, row.country),
    text.symbol = coalesce(text.symbol, row.symbol)
