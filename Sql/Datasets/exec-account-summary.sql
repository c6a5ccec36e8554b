{% comment %}
Every account that has a balance, under its latest name and role: once without a day, so that idle accounts count as
open, and once per day with posted legs, so that a date window finds the accounts that were active in it. The last day is looked up
per account, so that a window on the days reaches the days.
{% endcomment %}
WITH account AS (
  SELECT
    known.account_id,
    known.account_name,
    {{ 'known.account_role' | in_words }} AS account_type,
    (
      SELECT MAX(active.activity_date)
      FROM {{ 'account_activity' | table }} active
      WHERE active.account_id = known.account_id
    ) AS last_activity_date
  FROM {{ 'account' | table }} known
  WHERE EXISTS (
    SELECT 1
    FROM {{ 'current_daily_balances' | table }} balance
    WHERE balance.account_id = known.account_id
  )
)
SELECT
  account.account_id,
  account.account_name,
  account.account_type,
  account.last_activity_date,
  0 AS activity_count,
  {{ 'timestamp' | null_of }} AS activity_date
FROM account
UNION ALL
SELECT
  account.account_id,
  account.account_name,
  account.account_type,
  account.last_activity_date,
  active.leg_count,
  active.activity_date
FROM account
JOIN {{ 'account_activity' | table }} active
  ON active.account_id = account.account_id
