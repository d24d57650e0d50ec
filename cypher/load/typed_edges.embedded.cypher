// name: typed_edges
// doc: Draw typed edges that the graph does not have, each between the holder and the target of one of its stances.
// param: rows list
UNWIND $rows AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
FOREACH (_ IN CASE WHEN row.code = 'ABSTAINS' THEN [1] ELSE [] END |
  CREATE (actor)-[:ABSTAINS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'ACCUSES' THEN [1] ELSE [] END |
  CREATE (actor)-[:ACCUSES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'AGREES' THEN [1] ELSE [] END |
  CREATE (actor)-[:AGREES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'AIDS' THEN [1] ELSE [] END |
  CREATE (actor)-[:AIDS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'ARMS' THEN [1] ELSE [] END |
  CREATE (actor)-[:ARMS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'ATTACKS' THEN [1] ELSE [] END |
  CREATE (actor)-[:ATTACKS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'COERCES' THEN [1] ELSE [] END |
  CREATE (actor)-[:COERCES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'CONCEDES' THEN [1] ELSE [] END |
  CREATE (actor)-[:CONCEDES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'CONDEMNS' THEN [1] ELSE [] END |
  CREATE (actor)-[:CONDEMNS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'CONSULTS' THEN [1] ELSE [] END |
  CREATE (actor)-[:CONSULTS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'DEMANDS' THEN [1] ELSE [] END |
  CREATE (actor)-[:DEMANDS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'DENIES' THEN [1] ELSE [] END |
  CREATE (actor)-[:DENIES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'DERECOGNIZES' THEN [1] ELSE [] END |
  CREATE (actor)-[:DERECOGNIZES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'EXPELS' THEN [1] ELSE [] END |
  CREATE (actor)-[:EXPELS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'MEDIATES' THEN [1] ELSE [] END |
  CREATE (actor)-[:MEDIATES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'MOBILIZES' THEN [1] ELSE [] END |
  CREATE (actor)-[:MOBILIZES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'OPPOSES' THEN [1] ELSE [] END |
  CREATE (actor)-[:OPPOSES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'PRAISES' THEN [1] ELSE [] END |
  CREATE (actor)-[:PRAISES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'PROMISES' THEN [1] ELSE [] END |
  CREATE (actor)-[:PROMISES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'PROPOSES' THEN [1] ELSE [] END |
  CREATE (actor)-[:PROPOSES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'PROTESTS' THEN [1] ELSE [] END |
  CREATE (actor)-[:PROTESTS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'RECALLS' THEN [1] ELSE [] END |
  CREATE (actor)-[:RECALLS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'RECOGNIZES' THEN [1] ELSE [] END |
  CREATE (actor)-[:RECOGNIZES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'REJECTS' THEN [1] ELSE [] END |
  CREATE (actor)-[:REJECTS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'SANCTIONS' THEN [1] ELSE [] END |
  CREATE (actor)-[:SANCTIONS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'SUPPORTS' THEN [1] ELSE [] END |
  CREATE (actor)-[:SUPPORTS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'THREATENS' THEN [1] ELSE [] END |
  CREATE (actor)-[:THREATENS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'VETOES' THEN [1] ELSE [] END |
  CREATE (actor)-[:VETOES {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'VOTES_AGAINST' THEN [1] ELSE [] END |
  CREATE (actor)-[:VOTES_AGAINST {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'VOTES_FOR' THEN [1] ELSE [] END |
  CREATE (actor)-[:VOTES_FOR {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'WARNS' THEN [1] ELSE [] END |
  CREATE (actor)-[:WARNS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
FOREACH (_ IN CASE WHEN row.code = 'WITHDRAWS' THEN [1] ELSE [] END |
  CREATE (actor)-[:WITHDRAWS {
    caption: row.caption,
    stanceIds: row.stance_ids,
    count: row.count,
    families: row.families,
    firstSaid: row.first_said,
    lastSaid: row.last_said
  }]->(target))
