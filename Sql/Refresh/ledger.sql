{% comment %}
Parent roles and calendar days whose roll-up may have changed.
{% endcomment %}
SELECT part.account_role, part.business_day, {{ 'part.business_day' | add_days: 1 }} AS next_day
FROM (
  SELECT account_parent_role AS account_role, {{ 'business_day_start' | day_of }} AS business_day
  FROM {{ delta.balance | ident }}
  WHERE account_parent_role IS NOT NULL
  UNION
  SELECT account_role, {{ 'business_day_start' | day_of }}
  FROM {{ delta.balance | ident }}
  WHERE account_role IS NOT NULL
  UNION
  SELECT balance.account_role, {{ 'balance.business_day_start' | day_of }}
  FROM {{ delta.position_key | ident }} reach
  JOIN {{ 'account' | table }} account
    ON account.account_id = reach.account_id AND account.is_parent = 1
  {{ 'current_daily_balances' | table
    | join_each: 'balance', 'balance.account_id = account.account_id AND balance.business_day_start = reach.business_day_start' }}
  WHERE balance.account_role IS NOT NULL
) part
