{% comment %}
The business days of an account follow each other without a gap and without an overlap.
{% endcomment %}
WITH current_balance AS ({{ current_balances | sql }}),
neighbour AS (
  SELECT
    account_id,
    LAG(business_day_end) OVER (PARTITION BY account_id ORDER BY business_day_start) AS previous_day_end,
    business_day_start
  FROM current_balance
)
SELECT account_id, previous_day_end, business_day_start
FROM neighbour
WHERE previous_day_end <> business_day_start
ORDER BY account_id, business_day_start
