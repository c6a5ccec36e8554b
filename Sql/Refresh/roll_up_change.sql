-- scratch roll_up_change: Parent accounts, or roles of them, and calendar days for which their children or the accounts of the role
--   changed otherwise than before.

SELECT
  target_kind,
  target,
  business_day,
  SUM(money_change) AS money_change,
  SUM(child_change) AS child_change,
  SUM(holder_change) AS holder_change,
  SUM(reported_count) AS reported_count
FROM (
  SELECT target_kind, target, business_day, money_change, child_change, holder_change, reported_count
  FROM {{ 'new_roll_up' | table }}
  UNION ALL
  SELECT target_kind, target, business_day, -money_change, -child_change, -holder_change, -reported_count
  FROM {{ 'old_roll_up' | table }}
) part
GROUP BY target_kind, target, business_day
HAVING SUM(money_change) <> 0 OR SUM(child_change) <> 0 OR SUM(holder_change) <> 0 OR SUM(reported_count) <> 0
