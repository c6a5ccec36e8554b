{% comment %}
Every account that has a balance, under its latest name and role: once without a day, so that idle accounts count as
open, and once per day with posted legs, so that a date window finds the accounts that were active in it.
{% endcomment %}
WITH account AS (
  SELECT known.account_id, known.account_name, known.account_role AS account_type
  FROM {{ 'account' | table }} known
  WHERE EXISTS (
    SELECT 1
    FROM {{ 'current_daily_balances' | table }} balance
    WHERE balance.account_id = known.account_id
  )
),
active_day AS (
  SELECT account_id, {{ 'posting' | day_of }} AS activity_date, COUNT(*) AS activity_count
  FROM {{ 'current_transactions' | table }}
  WHERE status = 'Posted'
  GROUP BY account_id, {{ 'posting' | day_of }}
),
last_day AS (
  SELECT account_id, MAX(activity_date) AS last_activity_date
  FROM active_day
  GROUP BY account_id
)
SELECT
  account.account_id,
  account.account_name,
  account.account_type,
  last_day.last_activity_date,
  0 AS activity_count,
  {{ 'timestamp' | null_of }} AS activity_date
FROM account
LEFT JOIN last_day
  ON last_day.account_id = account.account_id
UNION ALL
SELECT
  account.account_id,
  account.account_name,
  account.account_type,
  last_day.last_activity_date,
  active_day.activity_count,
  active_day.activity_date
FROM account
JOIN last_day
  ON last_day.account_id = account.account_id
JOIN active_day
  ON active_day.account_id = account.account_id
