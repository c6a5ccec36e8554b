-- relation balance_break: Faults of balances that follow each other, as one. The same broken balance on ten business days is one break
--   with a first and a last day; it is cleared on the account's first balance without that fault. Days between balances change nothing:
--   the last known balance holds, and so does its fault.
-- grain: one row per check, account and run of business days with a balance that all have the fault
-- key (check_type, account_id, first_day)
-- column check_type text(50): which check found it
-- column account_id text(255): the account
-- column break_number bigint: which break of the check and account it is, counted from 1
-- column first_day timestamp: when its first business day begins
-- column last_day timestamp: when its last one begins
-- column day_count bigint: how many business days with a balance it has
-- column largest_amount sum: the largest amount of one of its days, without sign
-- column cleared_on timestamp: when the first business day without the fault begins; null while the fault holds
-- index balance_break_key (check_type, account_id, first_day): the break of a day
-- reached by any change

WITH fault AS (
  {% part Relations/Parts/balance-faults %}
),
held AS (
  SELECT
    account_id,
    business_day_start,
    LAG(business_day_start) OVER (PARTITION BY account_id ORDER BY business_day_start) AS day_before,
    LEAD(business_day_start) OVER (PARTITION BY account_id ORDER BY business_day_start) AS day_after
  FROM {{ 'current_daily_balances' | table }}
  WHERE account_id IN (SELECT account_id FROM fault)
),
placed AS (
  SELECT
    fault.check_type,
    fault.account_id,
    fault.business_day_start,
    fault.magnitude,
    held.day_before,
    held.day_after,
    LAG(fault.business_day_start) OVER (
      PARTITION BY fault.check_type, fault.account_id ORDER BY fault.business_day_start
    ) AS fault_before
  FROM fault
  JOIN held
    ON held.account_id = fault.account_id AND held.business_day_start = fault.business_day_start
),
{% part Relations/Parts/breaks-of-faults %}
