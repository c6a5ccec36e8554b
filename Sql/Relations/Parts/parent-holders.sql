{% comment %}
Business days of accounts that may be parents (holder), and the days for which the balances of their children are wanted (point).
{% endcomment %}
WITH parent AS (
  SELECT DISTINCT target_kind, target
  FROM {{ 'roll_up_day' | table }}
  WHERE child_count > 0
),
holder AS (
  SELECT
    balance.account_id,
    balance.account_role,
    balance.business_day_start,
    balance.business_day_end,
    {{ 'balance.business_day_start' | day_of }} AS business_day,
    {{ 'position.opening_day_start' | day_of }} AS opening_day,
    balance.money,
    position.opening_amount + position.credits_to_date - position.debits_to_date AS own_balance
  {% from current_daily_balances as balance reached by judged_day as reach on %}
    balance.account_id = reach.account_id AND balance.business_day_start = reach.business_day_start
  {% endfrom %}
  {% join balance_position as position on %}
    position.account_id = balance.account_id AND position.business_day_start = balance.business_day_start
  {% endjoin %}
  WHERE balance.account_scope = 'internal'
    AND (
      balance.account_role IN (SELECT target FROM parent WHERE target_kind = 'role')
      OR balance.account_id IN (SELECT target FROM parent WHERE target_kind = 'account')
    )
),
point AS (
  SELECT {{ "'role'" | cast: 'text(20)' }} AS target_kind, account_role AS target, business_day
  FROM holder
  WHERE account_role IS NOT NULL
  UNION
  SELECT {{ "'role'" | cast: 'text(20)' }}, account_role, opening_day
  FROM holder
  WHERE account_role IS NOT NULL AND opening_day IS NOT NULL
  UNION
  SELECT {{ "'account'" | cast: 'text(20)' }}, account_id, business_day
  FROM holder
  UNION
  SELECT {{ "'account'" | cast: 'text(20)' }}, account_id, opening_day
  FROM holder
  WHERE opening_day IS NOT NULL
),
