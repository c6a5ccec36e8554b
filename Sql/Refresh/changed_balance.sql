-- scratch changed_balance: Every changed balance: what it was and what it is.
-- before current_daily_balances

SELECT was.*
FROM {{ 'new_balance' | table }} now
{% join current_daily_balances as was on %}
  was.account_id = now.account_id AND was.business_day_start = now.business_day_start
{% endjoin %}
UNION ALL
SELECT now.*
FROM {{ 'new_balance' | table }} now
