{% comment %}
Of each group of leg rails exactly one fires in a shared transfer. A rail that fired counts once, whatever the number of its legs.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
member AS ({{ leg_groups | sql }}),
fired AS (
  SELECT leg.transfer_id, leg.template_name, leg.rail_name
  FROM current_leg leg
  WHERE leg.status IN ('Posted', 'Pending') AND leg.template_name IS NOT NULL
  GROUP BY leg.transfer_id, leg.template_name, leg.rail_name
),
shared AS (
  SELECT DISTINCT transfer_id, template_name
  FROM fired
)
SELECT shared.transfer_id, shared.template_name, member.first_of_group, COUNT(fired.rail_name) AS rails_fired
FROM shared
JOIN member
  ON member.template_name = shared.template_name
LEFT JOIN fired
  ON fired.transfer_id = shared.transfer_id
  AND fired.template_name = member.template_name
  AND fired.rail_name = member.rail_name
GROUP BY shared.transfer_id, shared.template_name, member.first_of_group
HAVING COUNT(fired.rail_name) <> 1
ORDER BY shared.transfer_id, shared.template_name, member.first_of_group
