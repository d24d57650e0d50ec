// name: days_said
// doc: The days of the oldest and the newest stance, null when there is none.
// returns: first_said date
// returns: last_said date
MATCH (stance:Stance)
RETURN min(stance.saidOn) AS first_said, max(stance.saidOn) AS last_said
ORDER BY last_said
