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
  position.credits_to_date - position.debits_to_date AS computed_balance,
  balance.money - position.credits_to_date + position.debits_to_date AS drift
{% if incremental %}
FROM {{ delta.position_key | ident }} reach
{{ 'balance_position' | table | join_each: 'position',
  'position.account_id = reach.account_id
  AND position.business_day_start = reach.business_day_start
  AND position.money <> position.credits_to_date - position.debits_to_date' }}
JOIN {{ 'account' | table }} account
  ON account.account_id = position.account_id AND account.is_leaf = 1
{{ 'current_daily_balances' | table
  | join_each: 'balance', 'balance.account_id = account.account_id AND balance.business_day_start = position.business_day_start' }}
{% else %}
FROM {{ 'balance_position' | table }} position
JOIN {{ 'account' | table }} account
  ON account.account_id = position.account_id AND account.is_leaf = 1
JOIN {{ 'current_daily_balances' | table }} balance
  ON balance.account_id = position.account_id AND balance.business_day_start = position.business_day_start
{% endif %}
WHERE position.money <> position.credits_to_date - position.debits_to_date
