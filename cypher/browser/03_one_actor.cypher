// title: What did Russia say and do?
// text: All that one actor holds, at once. Put in another id: FRA, TUN, arab-league.
MATCH path = (actor:Actor {id: 'RUS'})-[edge]->(target)
WHERE type(edge) <> 'MEMBER_OF'
RETURN path
LIMIT 60
