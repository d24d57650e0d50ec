// name: unmark_unsettled
// doc: Forget batches whose typed edges have been settled.
// param: ids list
UNWIND $ids AS given
MATCH (mark:Unsettled {id: given})
DELETE mark
