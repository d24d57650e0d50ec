// name: typed_edges
// doc: Draw typed edges that the graph does not have, each between two places that this transaction has met.
// param: rows map
UNWIND $rows.ABSTAINS AS row
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
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
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
CREATE (actor)-[:WITHDRAWS {
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}]->(target)
