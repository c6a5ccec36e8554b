WITH current_leg AS ({{ current_legs | sql }}),
declared AS ({{ rails | sql }})
SELECT leg.rail_name, MIN(leg.id) AS first_id, COUNT(*) AS legs
FROM current_leg leg
LEFT JOIN declared
  ON declared.rail_name = leg.rail_name
WHERE declared.rail_name IS NULL AND leg.origin <> 'OpeningBalance'
GROUP BY leg.rail_name
ORDER BY leg.rail_name
