// title: Who says so?
// text: Evidence that somebody else relays. `distance` 0 is the holder's own word; each actor between adds one.
MATCH path = (:Actor)<-[:HELD_BY]-(stance:Stance)-[:EVIDENCED_BY]->(evidence:Evidence)-[:REPORTED_BY]->(:Actor)
MATCH toward = (stance)-[:TOWARD]->()
WHERE evidence.distance > 0
RETURN path, toward
LIMIT 15
