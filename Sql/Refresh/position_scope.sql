-- scratch position_scope: Accounts with changed running totals, and the moment from which they change: business days that end later
--   are affected.

SELECT account_id, MIN(from_time) AS from_time
FROM (
  SELECT account_id, posting AS from_time
  FROM {{ 'changed_leg' | table }}
  WHERE status = 'Posted'
  UNION ALL
  SELECT account_id, business_day_start
  FROM {{ 'changed_balance' | table }}
) part
GROUP BY account_id
