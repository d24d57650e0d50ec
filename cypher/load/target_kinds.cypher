// name: target_kinds
// doc: Of which kind some targets are.
// param: ids list
// returns: id string
// returns: kind string
UNWIND $ids AS given
MATCH (target:Actor|Text|Act|Issue {id: given})
RETURN target.id AS id,
       CASE WHEN target:Actor THEN 'actor' WHEN target:Text THEN 'text' WHEN target:Act THEN 'act' ELSE 'issue' END
         AS kind
ORDER BY id, kind
