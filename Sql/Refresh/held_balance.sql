-- scratch held_balance: Changed balances and the one before each of them, which holds until another day now.

SELECT account_id, business_day_start
FROM {{ 'new_balance' | table }}
UNION
SELECT earlier.account_id, earlier.business_day_start
FROM (
  SELECT
    changed.account_id,
    (
      SELECT MAX(earlier.business_day_start)
      FROM {{ 'current_daily_balances' | table }} earlier
      WHERE earlier.account_id = changed.account_id AND earlier.business_day_start < changed.business_day_start
    ) AS business_day_start
  FROM {{ 'new_balance' | table }} changed
) earlier
WHERE earlier.business_day_start IS NOT NULL
