// name: graph_version
// doc: Which version of the content this is, and since when.
// returns: version string
// returns: changed_at datetime
MATCH (version:GraphVersion {id: 'graph'})
RETURN version.version AS version, version.changedAt AS changed_at
ORDER BY version
