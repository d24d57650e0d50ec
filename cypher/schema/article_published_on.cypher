// name: article_published_on
// doc: Find articles by day.
// version: 1
CREATE INDEX article_published_on IF NOT EXISTS FOR (node:Article) ON (node.publishedOn)
