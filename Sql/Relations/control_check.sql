-- relation control_check: What the source system says that it posted on an account in a business day, against the Posted legs that are
--   loaded. Only what a feed delivers in control_totals is checked: no row here means that nobody counted, not that all is there.
-- grain: one row per row of control_totals
-- key (account_id, business_day_start)
-- column account_id text(100): the account
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column told_count bigint: how many legs the source system posted
-- column told_debits money: what it debited, as a positive amount
-- column told_credits money: what it credited
-- column loaded_count bigint: how many legs are loaded
-- column loaded_debits decimal(38,2): what they debit, as a positive amount
-- column loaded_credits decimal(38,2): what they credit
-- column missing_count bigint: told less loaded; negative when too many are loaded
-- column difference decimal(38,2): how far debits and credits are off, both without sign
-- column is_break integer: 1 when count, debits or credits differ
-- index control_check_day (account_id, business_day_start): finds the days that a refresh replaces
-- reached by changed_control using (account_id, business_day_start)

WITH boundary AS (
  SELECT account_id, business_day_start AS at_time
  FROM {{ 'control_totals' | table }}
  UNION
  SELECT account_id, business_day_end
  FROM {{ 'control_totals' | table }}
),
moment AS (
  SELECT account_id, at_time, 0 AS is_leg, 0 AS legs, 0 AS debits, 0 AS credits
  FROM boundary
  UNION ALL
  SELECT
    leg.account_id,
    leg.posting,
    1,
    1,
    CASE WHEN leg.amount_money < 0 THEN -leg.amount_money ELSE 0 END,
    CASE WHEN leg.amount_money > 0 THEN leg.amount_money ELSE 0 END
  FROM {{ 'current_transactions' | table }} leg
  WHERE leg.status = 'Posted' AND leg.origin <> 'OpeningBalance' AND leg.account_id IN (SELECT account_id FROM boundary)
),
running AS (
  SELECT
    account_id,
    at_time,
    is_leg,
    SUM(legs) OVER (PARTITION BY account_id ORDER BY at_time, is_leg ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS legs,
    SUM(debits) OVER (PARTITION BY account_id ORDER BY at_time, is_leg ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS debits,
    SUM(credits) OVER (PARTITION BY account_id ORDER BY at_time, is_leg ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS credits
  FROM moment
),
counted AS (
  SELECT
    told.account_id,
    told.business_day_start,
    told.business_day_end,
    told.leg_count AS told_count,
    told.debits AS told_debits,
    told.credits AS told_credits,
    closing.legs - opening.legs AS loaded_count,
    closing.debits - opening.debits AS loaded_debits,
    closing.credits - opening.credits AS loaded_credits
  FROM {{ 'control_totals' | table }} told
  JOIN running opening
    ON opening.account_id = told.account_id AND opening.at_time = told.business_day_start AND opening.is_leg = 0
  JOIN running closing
    ON closing.account_id = told.account_id AND closing.at_time = told.business_day_end AND closing.is_leg = 0
)
{% part Relations/Parts/control-difference %}
