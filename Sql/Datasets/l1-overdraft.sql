{% comment %}
Internal accounts that end a business day below zero.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start,
  business_day_end,
  stored_balance
FROM {{ 'overdraft' | table }}
