-- scratch roll_up_since: Parent accounts, or roles of them, below which something changed, and the day before the first on
--   which it did.

SELECT target_kind, target, {{ 'MIN(business_day)' | add_days: -1 }} AS since
FROM {{ 'roll_up_change' | table }}
GROUP BY target_kind, target
