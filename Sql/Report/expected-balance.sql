{% comment %}
Accounts that do not end a day of the period at their expected balance.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  business_day_start,
  stored_balance,
  expected_eod_balance,
  variance
FROM {{ 'expected_eod_balance_breach' | table }}
WHERE business_day_start >= $1 AND business_day_start < $2
ORDER BY business_day_start DESC, ABS(variance) DESC, account_id
