// title: Who expelled whose envoys, and who was answered in kind?
// text: Two arrows between the same two are an answer in kind.
MATCH path = (:Actor)-[:EXPELS]->(:Actor)
RETURN path
LIMIT 60
