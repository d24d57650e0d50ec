// name: evidence_wrong_type
// doc: Evidence with a property of another type than the model's; only Neo4j Enterprise has constraints for this.
// returns: id string
// returns: problem string
MATCH (evidence:Evidence)
WHERE NOT (evidence.id IS :: STRING NOT NULL AND evidence.exact IS :: STRING NOT NULL
       AND evidence.start IS :: INTEGER NOT NULL AND evidence.end IS :: INTEGER NOT NULL
       AND evidence.prefix IS :: STRING AND evidence.suffix IS :: STRING AND evidence.verb IS :: STRING
       AND evidence.actorText IS :: STRING AND evidence.targetText IS :: STRING
       AND evidence.directness IS :: STRING NOT NULL AND evidence.distance IS :: INTEGER NOT NULL
       AND evidence.confidence IS :: FLOAT NOT NULL AND evidence.extractor IS :: STRING
       AND evidence.recordedAt IS :: ZONED DATETIME NOT NULL AND evidence.supersededAt IS :: ZONED DATETIME)
RETURN evidence.id AS id, 'a property is missing or has another type than the model gives it' AS problem
ORDER BY id
