// title: In whose words?
// text: From the arrow to the page: the stance, its evidence, the article. Click the evidence and read `exact`; `start` and `end` count code points of the article's text.
MATCH path = (:Actor {id: 'FRA'})<-[:HELD_BY]-(stance:Stance {code: 'CONDEMNS'})-[:EVIDENCED_BY]->(:Evidence)-[:IN_ARTICLE]->(:Article)
MATCH toward = (stance)-[:TOWARD]->()
RETURN path, toward
LIMIT 20
