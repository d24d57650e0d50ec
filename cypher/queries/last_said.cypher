// name: last_said
// doc: The day of the newest stance, null when there is none.
// returns: last_said date
MATCH (stance:Stance)
RETURN max(stance.saidOn) AS last_said
ORDER BY last_said
