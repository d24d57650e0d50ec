// name: typed_edges
// doc: Draw typed edges that the graph does not have, each between the holder and the target of one of its stances.
// param: rows map
UNWIND $rows.ABSTAINS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:ABSTAINS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.ACCUSES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:ACCUSES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.AGREES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:AGREES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.AIDS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:AIDS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.ARMS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:ARMS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.ATTACKS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:ATTACKS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.COERCES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:COERCES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.CONCEDES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:CONCEDES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.CONDEMNS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:CONDEMNS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.CONSULTS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:CONSULTS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.DEMANDS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:DEMANDS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.DENIES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:DENIES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.DERECOGNIZES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:DERECOGNIZES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.EXPELS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:EXPELS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.MEDIATES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:MEDIATES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.MOBILIZES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:MOBILIZES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.OPPOSES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:OPPOSES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.PRAISES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:PRAISES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.PROMISES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:PROMISES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.PROPOSES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:PROPOSES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.PROTESTS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:PROTESTS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.RECALLS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:RECALLS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.RECOGNIZES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:RECOGNIZES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.REJECTS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:REJECTS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.SANCTIONS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:SANCTIONS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.SUPPORTS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:SUPPORTS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.THREATENS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:THREATENS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.VETOES AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:VETOES {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.VOTES_AGAINST AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:VOTES_AGAINST {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.VOTES_FOR AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:VOTES_FOR {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.WARNS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:WARNS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
WITH count(*) AS drawn
UNWIND $rows.WITHDRAWS AS row
MATCH (stance:Stance {id: row.stance_id})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[:WITHDRAWS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
