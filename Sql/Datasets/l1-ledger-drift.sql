{% comment %}
Parent accounts whose stored balance is not their own legs plus their children.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  business_day_start,
  business_day_end,
  stored_balance,
  computed_balance,
  drift
FROM {{ 'ledger_drift' | table }}
