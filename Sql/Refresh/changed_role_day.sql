-- scratch changed_role_day: Parent roles and calendar days whose roll-up may have changed.

SELECT part.account_role, part.business_day, {{ 'part.business_day' | add_days: 1 }} AS next_day
FROM (
  SELECT account_parent_role AS account_role, {{ 'business_day_start' | day_of }} AS business_day
  FROM {{ 'changed_balance' | table }}
  WHERE account_parent_role IS NOT NULL
  UNION
  SELECT account_role, {{ 'business_day_start' | day_of }}
  FROM {{ 'changed_balance' | table }}
  WHERE account_role IS NOT NULL
  UNION
  SELECT balance.account_role, {{ 'balance.business_day_start' | day_of }}
  FROM {{ 'position_key' | table }} reach
  JOIN {{ 'account' | table }} account
    ON account.account_id = reach.account_id AND account.is_parent = 1
  {% join current_daily_balances as balance on %}
    balance.account_id = account.account_id AND balance.business_day_start = reach.business_day_start
  {% endjoin %}
  WHERE balance.account_role IS NOT NULL
) part
