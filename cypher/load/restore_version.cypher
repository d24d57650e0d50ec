// name: restore_version
// doc: Say which version of the content an imported graph has.
// param: version string
// param: changed_at string
// param: count integer
MERGE (version:GraphVersion {id: 'graph'})
SET version.version = $version, version.changedAt = datetime($changed_at), version.changes = $count
