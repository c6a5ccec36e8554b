{% comment %}
Outbound totals above the cap of their account and transfer type.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day,
  transfer_type,
  outbound_total,
  cap
FROM {{ 'limit_breach' | table }}
