{% comment %}
Every changed balance: what it was and what it is.
{% endcomment %}
SELECT was.*
FROM {{ 'current_daily_balances' | table }} was
JOIN {{ delta.new_balance | ident }} now
  ON now.account_id = was.account_id AND now.business_day_start = was.business_day_start
UNION ALL
SELECT now.*
FROM {{ delta.new_balance | ident }} now
