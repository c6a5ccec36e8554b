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
-- column largest_amount decimal(38,2): the largest amount of one of its days, without sign
-- column cleared_on timestamp: when the first business day without the fault begins; null while the fault holds
-- index balance_break_key (check_type, account_id, first_day): the break of a day
-- reached by any change

WITH fault AS (
  {% part Relations/Parts/balance-faults %}
),
placed AS (
  SELECT
    fault.check_type,
    fault.account_id,
    fault.business_day_start,
    fault.magnitude,
    (
      SELECT MAX(earlier.business_day_start)
      FROM {{ 'current_daily_balances' | table }} earlier
      WHERE earlier.account_id = fault.account_id AND earlier.business_day_start < fault.business_day_start
    ) AS day_before,
    LAG(fault.business_day_start) OVER (
      PARTITION BY fault.check_type, fault.account_id ORDER BY fault.business_day_start
    ) AS fault_before
  FROM fault
),
numbered AS (
  SELECT
    check_type,
    account_id,
    business_day_start,
    magnitude,
    SUM(CASE WHEN fault_before = day_before THEN 0 ELSE 1 END) OVER (
      PARTITION BY check_type, account_id ORDER BY business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS break_number
  FROM placed
),
spell AS (
  SELECT
    check_type,
    account_id,
    break_number,
    MIN(business_day_start) AS first_day,
    MAX(business_day_start) AS last_day,
    COUNT(*) AS day_count,
    MAX(magnitude) AS largest_amount
  FROM numbered
  GROUP BY check_type, account_id, break_number
)
SELECT
  spell.check_type,
  spell.account_id,
  spell.break_number,
  spell.first_day,
  spell.last_day,
  spell.day_count,
  spell.largest_amount,
  (
    SELECT MIN(later.business_day_start)
    FROM {{ 'current_daily_balances' | table }} later
    WHERE later.account_id = spell.account_id AND later.business_day_start > spell.last_day
  ) AS cleared_on
FROM spell
