{% comment %}
Leaf accounts whose stored balance is not the sum of their posted legs, on days of the period.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start,
  stored_balance,
  computed_balance,
  drift
FROM {{ 'drift' | table }}
WHERE business_day_start >= $1 AND business_day_start < $2
ORDER BY business_day_start DESC, ABS(drift) DESC, account_id
