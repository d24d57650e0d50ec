// title: Who is tied by a common judgement?
// text: Actors around one act or text that both judge the same way: the raw material of a congruence network.
MATCH path = (one:Country)-[first]->(target)<-[second]-(other:Country)
WHERE (target:Act OR target:Text) AND type(first) = type(second) AND one.id < other.id
  AND type(first) IN ['SUPPORTS', 'OPPOSES', 'CONDEMNS', 'VETOES']
RETURN path
LIMIT 40
