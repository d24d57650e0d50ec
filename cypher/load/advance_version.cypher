// name: advance_version
// doc: Say that the content has changed and count the changes; concurrent writers wait for each other here.
// param: version string
// param: changed_at string
// param: count integer
// returns: last integer
// returns: before string
MERGE (version:GraphVersion {id: 'graph'})
SET version.changedAt = datetime($changed_at)
WITH version, version.version AS old
SET version.version = $version, version.changes = coalesce(version.changes, 0) + $count
RETURN version.changes AS last, old AS before
