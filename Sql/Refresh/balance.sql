{% comment %}
Every changed balance: what it was and what it is.
{% endcomment %}
SELECT was.*
FROM {{ delta.new_balance | ident }} now
{{ 'current_daily_balances' | table
  | join_each: 'was', 'was.account_id = now.account_id AND was.business_day_start = now.business_day_start' }}
UNION ALL
SELECT now.*
FROM {{ delta.new_balance | ident }} now
