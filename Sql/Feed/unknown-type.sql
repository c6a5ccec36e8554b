{% comment %}
A leg has the transfer type of its rail, or, within a template, of the template.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
declared AS ({{ rails | sql }}),
allowed AS ({{ rail_types | sql }})
SELECT leg.rail_name, leg.transfer_type, MIN(leg.id) AS first_id, COUNT(*) AS legs
FROM current_leg leg
JOIN declared
  ON declared.rail_name = leg.rail_name
LEFT JOIN allowed
  ON allowed.rail_name = leg.rail_name AND allowed.transfer_type = leg.transfer_type
WHERE allowed.rail_name IS NULL
GROUP BY leg.rail_name, leg.transfer_type
ORDER BY leg.rail_name, leg.transfer_type
