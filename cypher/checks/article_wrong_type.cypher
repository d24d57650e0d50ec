// name: article_wrong_type
// doc: Articles with a property of another type than the model's; only Neo4j Enterprise has constraints for this.
// returns: id string
// returns: problem string
MATCH (article:Article)
WHERE NOT (article.id IS :: STRING NOT NULL AND article.text IS :: STRING NOT NULL
       AND article.publishedOn IS :: DATE NOT NULL AND article.recordedAt IS :: ZONED DATETIME NOT NULL
       AND article.externalId IS :: STRING AND article.url IS :: STRING AND article.title IS :: STRING
       AND article.language IS :: STRING AND article.licence IS :: STRING)
RETURN article.id AS id, 'a property is missing or has another type than the model gives it' AS problem
ORDER BY id
