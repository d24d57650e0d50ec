// title: Who stands where on the texts before the Security Council?
// text: Texts are yellow. A text with blue and red arrows is disputed.
MATCH path = (actor:Country)-[edge]->(text:Text)
WHERE type(edge) IN ['SUPPORTS', 'OPPOSES', 'VETOES', 'ABSTAINS', 'VOTES_FOR', 'VOTES_AGAINST']
  AND (toLower(text.name) CONTAINS 'resolution' OR toLower(text.name) CONTAINS 'draft')
RETURN path
LIMIT 60
