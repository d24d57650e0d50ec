// title: Who is both for and against the same thing?
// text: Either a change of mind, or two speakers, or two parts of one text: read the words before you decide.
MATCH path = (actor:Actor)-[good]->(target)<-[bad]-(actor)
WHERE type(good) IN ['SUPPORTS', 'PRAISES', 'AGREES', 'AIDS']
  AND type(bad) IN ['OPPOSES', 'CONDEMNS', 'REJECTS', 'ACCUSES', 'SANCTIONS', 'THREATENS', 'VETOES']
RETURN path
LIMIT 40
