-- scratch judged_day: Business days of accounts whose stored balance must be compared anew: those whose own running totals may have
--   changed, and those of parents from the day on which something changed below them.

WITH reach AS (
  SELECT target_kind, target, MIN(business_day) AS since
  FROM {{ 'roll_up_change' | table }}
  WHERE child_change <> 0
    OR money_change <> 0
    OR reported_count <> 0
    OR (target_kind, target) IN (SELECT target_kind, target FROM {{ 'roll_up_day' | table }} WHERE child_count > 0)
  GROUP BY target_kind, target
)
SELECT account_id, business_day_start
FROM {{ 'position_key' | table }}
UNION
SELECT balance.account_id, balance.business_day_start
FROM (SELECT target, since FROM reach WHERE target_kind = 'role') role_of
{% join current_daily_balances as balance on %}
  balance.account_role = role_of.target AND balance.business_day_start >= role_of.since
{% endjoin %}
UNION
SELECT balance.account_id, balance.business_day_start
FROM (SELECT target, since FROM reach WHERE target_kind = 'account') parent
{% join current_daily_balances as balance on %}
  balance.account_id = parent.target AND balance.business_day_start >= parent.since
{% endjoin %}
