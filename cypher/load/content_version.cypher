// name: content_version
// doc: Which version of the content this is, since when, and how many changes led to it.
// returns: version string
// returns: changed_at datetime
// returns: changes integer
MATCH (version:GraphVersion {id: 'graph'})
RETURN version.version AS version, version.changedAt AS changed_at, coalesce(version.changes, 0) AS changes
ORDER BY version
