{% comment %}
The latest business day that has begun and that most accounts share: at least half as many as the busiest day of the week
before it. One balance in the future, or one account that is ahead of the others, does not move it.
{% endcomment %}
WITH latest AS (
  SELECT MAX(business_day_start) AS business_day_start
  FROM {{ 'current_daily_balances' | table }}
  WHERE account_scope = 'internal' AND business_day_start <= {{ as_of | literal }}
),
present AS (
  SELECT DISTINCT {{ 'balance.business_day_start' | day_of }} AS business_day, balance.account_id
  FROM {{ 'current_daily_balances' | table }} balance
  WHERE balance.business_day_start > (SELECT {{ 'business_day_start' | add_days: -7 }} FROM latest)
    AND balance.business_day_start <= (SELECT business_day_start FROM latest)
    AND balance.account_scope = 'internal'
),
recent AS (
  SELECT business_day, COUNT(*) AS accounts
  FROM present
  GROUP BY business_day
)
SELECT MAX(business_day) AS today
FROM recent
WHERE 2 * accounts >= (SELECT MAX(accounts) FROM recent)
