// title: On which texts do countries differ, and who stands where?
// text: Texts are yellow. Blue arrows are for, red ones against; who abstains is grey.
MATCH (text:Text)<-[good]-(:Country)
WHERE type(good) IN ['SUPPORTS', 'VOTES_FOR', 'PROPOSES']
  AND EXISTS { MATCH (text)<-[bad]-(:Country) WHERE type(bad) IN ['OPPOSES', 'REJECTS', 'VETOES', 'VOTES_AGAINST', 'CONDEMNS'] }
WITH DISTINCT text
MATCH path = (:Country)-[edge]->(text)
WHERE edge.count > 0
RETURN path
LIMIT 60
