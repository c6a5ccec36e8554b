{% comment %}
An opening balance says what an account held before the feed begins: one Posted leg per account, before the first business day that has a
balance.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
first_day AS (
  SELECT account_id, MIN(business_day_start) AS business_day_start
  FROM ({{ current_balances | sql }}) current_balance
  GROUP BY account_id
),
opening AS (
  SELECT leg.id, leg.account_id, leg.posting, leg.status, COUNT(*) OVER (PARTITION BY leg.account_id) AS openings
  FROM current_leg leg
  WHERE leg.origin = 'OpeningBalance'
)
SELECT opening.id, opening.account_id, opening.posting, opening.status, first_day.business_day_start
FROM opening
LEFT JOIN first_day
  ON first_day.account_id = opening.account_id
WHERE opening.openings > 1 OR opening.status <> 'Posted' OR opening.posting >= first_day.business_day_start
ORDER BY opening.id
