{% comment %}
The stored balance of each parent account against its children and its own postings, days that match included.
{% endcomment %}
SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.business_day_start,
  balance.money AS ledger_balance,
  computed.computed_balance AS subledger_balance,
  balance.money - computed.computed_balance AS difference,
  CASE WHEN balance.money = computed.computed_balance THEN 1 ELSE 0 END AS ties,
  CASE WHEN balance.money = computed.computed_balance THEN 'Ties' ELSE 'Differs' END AS result,
  {{ 'balance.business_day_start' | day_of }} AS business_day
FROM {{ 'computed_ledger_balance' | table }} computed
JOIN {{ 'current_daily_balances' | table }} balance
  ON balance.account_id = computed.account_id AND balance.business_day_start = computed.business_day_start
