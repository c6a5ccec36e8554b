{% comment %}
Parent accounts whose stored balance is not that of their children and their own posted legs, on days of the period.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  business_day_start,
  stored_balance,
  computed_balance,
  drift
FROM {{ 'ledger_drift' | table }}
WHERE business_day_start >= $1 AND business_day_start < $2
ORDER BY business_day_start DESC, ABS(drift) DESC, account_id
