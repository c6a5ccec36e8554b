{% comment %}
Changed legs leave and enter the counts.
{% endcomment %}
SELECT
  rail_name,
  template_name,
  transfer_type,
  account_parent_role,
  amount_direction,
  status,
  SUM(legs) AS leg_count
FROM (
  SELECT rail_name, template_name, transfer_type, account_parent_role, amount_direction, status, leg_count AS legs
  FROM {{ 'usage_count' | table }}
  UNION ALL
  SELECT rail_name, template_name, transfer_type, account_parent_role, amount_direction, status, change
  FROM {{ 'changed_leg' | table }}
  WHERE origin <> 'OpeningBalance'
) part
GROUP BY rail_name, template_name, transfer_type, account_parent_role, amount_direction, status
HAVING SUM(legs) > 0
