// name: actors
// doc: Actors by id; a first name and kind stay, what was unknown is filled in. The kind's label comes later.
// param: rows list
UNWIND $rows AS row
MERGE (actor:Actor {id: row.id})
ON CREATE SET actor.name = row.name, actor.kind = row.kind
SET actor.country = coalesce(actor.country, row.country),
    actor.sector = coalesce(actor.sector, row.sector),
    actor.wikidata = coalesce(actor.wikidata, row.wikidata)
