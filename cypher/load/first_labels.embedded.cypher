// name: first_labels
// doc: Use the labels that Neo4j Browser draws before any other, and leave nothing.
CREATE (country:Actor:Country),
       (organization:Actor:Organization),
       (group:Actor:Group),
       (person:Actor:Person),
       (text:Text),
       (act:Act),
       (issue:Issue),
       (stance:Stance),
       (evidence:Evidence),
       (article:Article),
       (publisher:Publisher),
       (family:Family),
       (vote:Vote),
       (office:Office)
DELETE country, organization, group, person, text, act, issue, stance, evidence, article, publisher, family, vote,
       office
