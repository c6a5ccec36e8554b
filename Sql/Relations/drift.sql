{% comment %}
Invariant 1: a leaf account holds the sum of its posted legs. No tolerance.
{% endcomment %}
SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.account_parent_role,
  balance.business_day_start,
  balance.business_day_end,
  balance.money AS stored_balance,
  computed.computed_balance,
  balance.money - computed.computed_balance AS drift
FROM {{ 'computed_subledger_balance' | table }} computed
JOIN {{ 'current_daily_balances' | table }} balance
  ON balance.account_id = computed.account_id AND balance.business_day_start = computed.business_day_start
{% if incremental %}
JOIN {{ delta.position_key | ident }} reach
  ON reach.account_id = computed.account_id AND reach.business_day_start = computed.business_day_start
{% endif %}
WHERE balance.money <> computed.computed_balance
