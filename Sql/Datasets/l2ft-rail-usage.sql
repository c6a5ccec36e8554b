{% comment %}
Every rail that is declared or that legs name, with how many legs it has and the day of the last one.
{% endcomment %}
WITH used AS (
  SELECT rail_name, COUNT(*) AS legs, MAX(posting) AS last_posting
  FROM {{ 'current_transactions' | table }}
  GROUP BY rail_name
)
SELECT
  rail.rail_name,
  {{ 'rail.transfer_type' | in_words }} AS transfer_type,
  rail.leg_shape,
  COALESCE(used.legs, 0) AS legs,
  {{ 'used.last_posting' | day_of }} AS last_day,
  CASE WHEN used.legs IS NULL THEN 1 ELSE 0 END AS is_dead,
  'yes' AS is_declared
FROM {{ 'cfg_rail' | table }} rail
LEFT JOIN used
  ON used.rail_name = rail.rail_name
UNION ALL
SELECT used.rail_name, {{ 'text(50)' | null_of }}, {{ 'text(50)' | null_of }}, used.legs, {{ 'used.last_posting' | day_of }}, 0, 'no'
FROM used
WHERE used.rail_name NOT IN (SELECT rail_name FROM {{ 'cfg_rail' | table }})
