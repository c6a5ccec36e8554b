{% comment %}
A transfer that several firings share names as many parents as are declared, or at least two when no number is.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
shared AS ({{ fan_ins | sql }})
SELECT
  leg.transfer_id,
  shared.template_name,
  COUNT(DISTINCT leg.transfer_parent_id) AS parents,
  MAX(shared.expected_parents) AS expected_parents
FROM current_leg leg
JOIN shared
  ON shared.template_name = leg.template_name
WHERE leg.status IN ('Posted', 'Pending')
GROUP BY leg.transfer_id, shared.template_name
HAVING COUNT(DISTINCT leg.transfer_parent_id) <> MAX(shared.expected_parents)
  OR (MAX(shared.expected_parents) IS NULL AND COUNT(DISTINCT leg.transfer_parent_id) < 2)
ORDER BY leg.transfer_id, shared.template_name
