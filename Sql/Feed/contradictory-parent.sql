{% comment %}
All legs of a transfer name the same parent transfer, or none of them names one. Transfers that several firings share name several.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
shared AS ({{ fan_ins | sql }})
SELECT
  transfer_id,
  MIN(transfer_parent_id) AS one_parent_id,
  MAX(transfer_parent_id) AS other_parent_id,
  COUNT(*) - COUNT(transfer_parent_id) AS legs_without_parent
FROM current_leg
WHERE NOT EXISTS (SELECT 1 FROM shared WHERE shared.template_name = current_leg.template_name)
GROUP BY transfer_id
HAVING MIN(transfer_parent_id) <> MAX(transfer_parent_id)
  OR (COUNT(transfer_parent_id) > 0 AND COUNT(transfer_parent_id) < COUNT(*))
ORDER BY transfer_id
