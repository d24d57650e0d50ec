// name: publishers
// doc: Every publisher, with the number of its articles.
// returns: id string
// returns: name string
// returns: articles integer
MATCH (publisher:Publisher)
RETURN publisher.id AS id, publisher.name AS name, COUNT { MATCH (publisher)<-[:PUBLISHED_BY]-(:Article) } AS articles
ORDER BY id
