// name: unsettled_written
// doc: New stances whose state waits to be settled, by the batch that wrote them.
// returns: id string
// returns: written_ids list
MATCH (mark:Unsettled)
WHERE mark.writtenIds IS NOT NULL
RETURN mark.id AS id, mark.writtenIds AS written_ids
ORDER BY id
