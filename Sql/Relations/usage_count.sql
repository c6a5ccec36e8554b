{% comment %}
How many legs each combination of declared things has.
{% endcomment %}
{% if incremental %}
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
  FROM {{ delta.leg | ident }}
) part
GROUP BY rail_name, template_name, transfer_type, account_parent_role, amount_direction, status
HAVING SUM(legs) > 0
{% else %}
SELECT
  rail_name,
  template_name,
  transfer_type,
  account_parent_role,
  amount_direction,
  status,
  COUNT(*) AS leg_count
FROM {{ 'current_transactions' | table }}
GROUP BY rail_name, template_name, transfer_type, account_parent_role, amount_direction, status
{% endif %}
