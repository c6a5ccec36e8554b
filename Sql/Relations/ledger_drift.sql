{% comment %}
Invariant 2: a parent account holds its own posted legs plus the balances of its children. No tolerance.
{% endcomment %}
SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.business_day_start,
  balance.business_day_end,
  balance.money AS stored_balance,
  computed.computed_balance,
  balance.money - computed.computed_balance AS drift
{% if incremental %}
FROM {{ delta.ledger | ident }} reach
{{ 'computed_ledger_balance' | table | join_each: 'computed',
  'computed.account_role = reach.account_role
  AND computed.business_day_start >= reach.business_day
  AND computed.business_day_start < reach.next_day' }}
{{ 'current_daily_balances' | table | join_each: 'balance',
  'balance.account_id = computed.account_id AND balance.business_day_start = computed.business_day_start' }}
{% else %}
FROM {{ 'computed_ledger_balance' | table }} computed
JOIN {{ 'current_daily_balances' | table }} balance
  ON balance.account_id = computed.account_id AND balance.business_day_start = computed.business_day_start
{% endif %}
WHERE balance.money <> computed.computed_balance
