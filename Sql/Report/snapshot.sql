{% comment %}
What the report reads: how far both base tables go, and what the last refresh made of them.
{% endcomment %}
SELECT
  (SELECT COALESCE(MAX(entry), 0) FROM {{ 'transactions' | table }}) AS transactions_mark,
  (SELECT COALESCE(MAX(entry), 0) FROM {{ 'daily_balances' | table }}) AS balances_mark,
  MAX(run_id) AS run_id,
  MAX(as_of) AS as_of,
  MAX(today) AS today,
  MAX(finished_at) AS finished_at,
  COALESCE(MAX(transactions_entry), 0) AS transactions_entry,
  COALESCE(MAX(daily_balances_entry), 0) AS daily_balances_entry
FROM {{ 'refresh_log' | table }}
WHERE run_id = (SELECT MAX(run_id) FROM {{ 'refresh_log' | table }})
