// name: article_url
// doc: Find an article by its address.
// version: 1
CREATE INDEX article_url IF NOT EXISTS FOR (node:Article) ON (node.url)
