WITH current_leg AS ({{ current_legs | sql }}),
known AS ({{ origins | sql }})
SELECT leg.origin, MIN(leg.id) AS first_id, COUNT(*) AS legs
FROM current_leg leg
LEFT JOIN known
  ON known.origin = leg.origin
WHERE known.origin IS NULL
GROUP BY leg.origin
ORDER BY leg.origin
