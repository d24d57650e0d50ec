// name: stance_wrong_type
// doc: Stances with a property of another type than the model's; only Neo4j Enterprise has constraints for this.
// returns: id string
// returns: problem string
MATCH (stance:Stance)
WHERE NOT (stance.id IS :: STRING NOT NULL AND stance.pairId IS :: STRING NOT NULL
       AND stance.code IS :: STRING NOT NULL AND stance.plover IS :: STRING AND stance.cameo IS :: STRING
       AND stance.polarity IS :: INTEGER NOT NULL AND stance.goldstein IS :: FLOAT NOT NULL
       AND stance.modality IS :: STRING NOT NULL AND stance.condition IS :: STRING
       AND stance.saidOn IS :: DATE NOT NULL AND stance.saidOnPrecision IS :: STRING NOT NULL
       AND stance.effectiveFrom IS :: DATE AND stance.effectiveTo IS :: DATE
       AND stance.recordedAt IS :: ZONED DATETIME NOT NULL AND stance.supersededAt IS :: ZONED DATETIME)
RETURN stance.id AS id, 'a property is missing or has another type than the model gives it' AS problem
ORDER BY id
