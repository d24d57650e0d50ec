// name: evidence_details
// doc: What exports tell of evidence beside the stance itself, by the ids of its stances.
// param: stance_ids list
// returns: evidence_id string
// returns: plover string
// returns: cameo string
// returns: effective_to date
// returns: prefix string
// returns: suffix string
// returns: actor_text string
// returns: target_text string
// returns: extractor string
// returns: actor_kind string
// returns: actor_sector string
// returns: actor_wikidata string
// returns: target_sector string
// returns: target_wikidata string
// returns: target_symbol string
// returns: speaker_kind string
// returns: external_id string
// returns: url string
// returns: title string
// returns: language string
UNWIND $stance_ids AS stanceId
MATCH (stance:Stance {id: stanceId})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
MATCH (stance)-[:EVIDENCED_BY]->(evidence:Evidence)-[:IN_ARTICLE]->(article:Article)
OPTIONAL MATCH (evidence)-[:SPOKEN_BY]->(speaker:Actor)
RETURN evidence.id AS evidence_id,
       stance.plover AS plover,
       stance.cameo AS cameo,
       stance.effectiveTo AS effective_to,
       evidence.prefix AS prefix,
       evidence.suffix AS suffix,
       evidence.actorText AS actor_text,
       evidence.targetText AS target_text,
       evidence.extractor AS extractor,
       actor.kind AS actor_kind,
       actor.sector AS actor_sector,
       actor.wikidata AS actor_wikidata,
       target.sector AS target_sector,
       target.wikidata AS target_wikidata,
       target.symbol AS target_symbol,
       speaker.kind AS speaker_kind,
       article.externalId AS external_id,
       article.url AS url,
       article.title AS title,
       article.language AS language
ORDER BY evidence_id
