// title: Who says one thing and votes another?
// text: Actors that criticise a text and then abstain or vote for it, or praise it and vote against it.
MATCH path = (actor:Actor)-[said]->(text:Text)<-[voted]-(actor)
WHERE (type(said) IN ['CONDEMNS', 'OPPOSES', 'REJECTS'] AND type(voted) IN ['ABSTAINS', 'VOTES_FOR'])
   OR (type(said) IN ['SUPPORTS', 'PRAISES'] AND type(voted) IN ['ABSTAINS', 'VOTES_AGAINST', 'VETOES'])
RETURN path
LIMIT 40
