WITH current_leg AS ({{ current_legs | sql }})
SELECT status, MIN(id) AS first_id, COUNT(*) AS legs
FROM current_leg
WHERE status NOT IN ('Posted', 'Pending', 'Failed')
GROUP BY status
ORDER BY status
