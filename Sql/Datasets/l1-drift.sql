{% comment %}
Leaf accounts whose stored balance is not the sum of their posted legs.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start,
  business_day_end,
  stored_balance,
  computed_balance,
  drift
FROM {{ 'drift' | table }}
