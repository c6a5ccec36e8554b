-- relation balance_gap: On request: business days of internal accounts that begin later than all earlier ones of the account have
--   ended. Where a balance_cadence is declared only gaps of less than a day are here: missing_balance has the days that lack a balance.
-- grain: one row per internal account and stretch of time between two of its business days
-- key (account_id, gap_end)
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column gap_start timestamp: when the last day before it ended
-- column gap_end timestamp: when the next day begins
-- column business_day_end timestamp: the first moment after that next day
-- index balance_gap_account (account_id, gap_end): finds the days that a refresh replaces
-- reached by position_key on position_key.account_id = balance_gap.account_id AND position_key.business_day_start =
--   balance_gap.gap_end
-- only for balance_gaps

SELECT
  placed.account_id,
  placed.account_name,
  placed.account_role,
  placed.account_parent_role,
  placed.last_end AS gap_start,
  placed.business_day_start AS gap_end,
  placed.business_day_end
FROM (
  SELECT
    balance.account_id,
    balance.account_name,
    balance.account_role,
    balance.account_parent_role,
    balance.account_scope,
    balance.business_day_start,
    balance.business_day_end,
    MAX(balance.business_day_end) OVER (
      PARTITION BY balance.account_id ORDER BY balance.business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS last_end
  FROM {{ 'current_daily_balances' | table }} balance
  WHERE {{ checks.balance_gaps | sql }}
) placed
{% part Relations/Parts/untold-gaps %}
