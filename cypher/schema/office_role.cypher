// name: office_role
// doc: Find tenures by role.
// version: 1
CREATE INDEX office_role IF NOT EXISTS FOR (node:Office) ON (node.role)
