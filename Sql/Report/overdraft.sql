{% comment %}
Internal accounts that end a day of the period below zero.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start,
  stored_balance
FROM {{ 'overdraft' | table }}
WHERE business_day_start >= $1 AND business_day_start < $2
ORDER BY business_day_start DESC, ABS(stored_balance) DESC, account_id
