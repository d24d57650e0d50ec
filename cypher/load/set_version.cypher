// name: set_version
// doc: Say that the content has changed; concurrent changes wait for each other here.
// param: version string
// param: changed_at string
MERGE (version:GraphVersion {id: 'graph'})
SET version.version = $version, version.changedAt = datetime($changed_at)
