{% comment %}
From each balance to the next: what was there, what posted in between, what should be there now. A day without a balance
before it opens with nothing and shows every leg since the first one, so the drifts of an account add up to its drift.
{% endcomment %}
SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.account_parent_role,
  balance.account_scope,
  balance.business_day_start,
  balance.business_day_end,
  COALESCE(position.opening_balance, 0) AS opening_balance,
  position.debits_to_date - position.opening_debits AS total_debits,
  position.credits_to_date - position.opening_credits AS total_credits,
  position.credits_to_date - position.opening_credits - position.debits_to_date + position.opening_debits AS net_flow,
  position.legs_to_date - position.opening_legs AS leg_count,
  balance.money AS closing_balance_stored,
  COALESCE(position.opening_balance, 0) + position.credits_to_date - position.opening_credits
    - position.debits_to_date + position.opening_debits AS closing_balance_recomputed,
  balance.money - COALESCE(position.opening_balance, 0) - position.credits_to_date + position.opening_credits
    + position.debits_to_date - position.opening_debits AS drift
{% if incremental %}
FROM {{ delta.position_key | ident }} reach
{{ 'balance_position' | table
  | join_each: 'position', 'position.account_id = reach.account_id AND position.business_day_start = reach.business_day_start' }}
{{ 'current_daily_balances' | table
  | join_each: 'balance', 'balance.account_id = reach.account_id AND balance.business_day_start = reach.business_day_start' }}
{% else %}
FROM {{ 'balance_position' | table }} position
JOIN {{ 'current_daily_balances' | table }} balance
  ON balance.account_id = position.account_id AND balance.business_day_start = position.business_day_start
{% endif %}
