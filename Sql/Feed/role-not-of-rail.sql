{% comment %}
A rail debits and credits only the roles that it declares for that side.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
declared AS ({{ rails | sql }}),
allowed AS ({{ rail_roles | sql }})
SELECT leg.rail_name, leg.amount_direction, leg.account_role, MIN(leg.id) AS first_id, COUNT(*) AS legs
FROM current_leg leg
JOIN declared
  ON declared.rail_name = leg.rail_name
LEFT JOIN allowed
  ON allowed.rail_name = leg.rail_name
  AND allowed.amount_direction = leg.amount_direction
  AND allowed.account_role = leg.account_role
WHERE allowed.rail_name IS NULL
GROUP BY leg.rail_name, leg.amount_direction, leg.account_role
ORDER BY leg.rail_name, leg.amount_direction, leg.account_role
