-- scratch carried_balance: Balances that may stand in for other days than before: changed ones, the one before each of them, and those
--   of every account that held when today was last asked for, or later, because days go by.
-- knows today

SELECT account_id, business_day_start
FROM {{ 'new_balance' | table }}
{% if has_cadence %}
UNION
SELECT
  changed.account_id,
  (
    SELECT MAX(earlier.business_day_start)
    FROM {{ 'current_daily_balances' | table }} earlier
    WHERE earlier.account_id = changed.account_id AND earlier.business_day_start < changed.business_day_start
  )
FROM {{ 'new_balance' | table }} changed
UNION
SELECT balance.account_id, balance.business_day_start
FROM (
  SELECT
    account.account_id,
    COALESCE(
      (
        SELECT MAX(latest.business_day_start)
        FROM {{ 'current_daily_balances' | table }} latest
        WHERE latest.account_id = account.account_id AND latest.business_day_start < {{ after_last_today | literal }}
      ),
      {{ beginning | literal }}
    ) AS since
  FROM {{ 'account' | table }} account
) reach
{% join current_daily_balances as balance on %}
  balance.account_id = reach.account_id AND balance.business_day_start >= reach.since
{% endjoin %}
{% else %}
WHERE 1 = 0
{% endif %}
