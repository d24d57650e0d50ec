// title: Who condemned the assault?
// text: Each arrow is a sentence: France CONDEMNS the assault on Homs. Red is against, blue is for, grey is neither; a number tells of how many statements there are.
MATCH path = (actor:Actor)-[:CONDEMNS]->(target)
WHERE toLower(target.name) CONTAINS 'assault'
RETURN path
