{% comment %}
A rail debits and credits only the roles that it declares for that side. Two kinds of legs have no declared place and are left alone:
those on a side of a role that no rail declares, such as money that reaches an account with declared outflow only, unless the role
stands on the rail's other side; and those that close a template whose rails all post in one direction.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
declared AS ({{ rails | sql }}),
allowed AS ({{ rail_roles | sql }}),
one_way AS ({{ one_way_templates | sql }})
SELECT leg.rail_name, leg.amount_direction, leg.account_role, MIN(leg.id) AS first_id, COUNT(*) AS legs
FROM current_leg leg
JOIN declared
  ON declared.rail_name = leg.rail_name
LEFT JOIN allowed
  ON allowed.rail_name = leg.rail_name
  AND allowed.amount_direction = leg.amount_direction
  AND allowed.account_role = leg.account_role
LEFT JOIN one_way
  ON one_way.template_name = leg.template_name
  AND one_way.missing_direction = leg.amount_direction
WHERE allowed.rail_name IS NULL
  AND one_way.template_name IS NULL
  AND (
    leg.account_role IS NULL
    OR EXISTS (
      SELECT 1
      FROM allowed place
      WHERE place.account_role = leg.account_role
        AND (place.amount_direction = leg.amount_direction OR place.rail_name = leg.rail_name)
    )
  )
GROUP BY leg.rail_name, leg.amount_direction, leg.account_role
ORDER BY leg.rail_name, leg.amount_direction, leg.account_role
