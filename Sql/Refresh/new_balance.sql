-- scratch new_balance: The current versions among the balances that came since the last refresh. What is newer than a new one is
--   itself new, which leaves few to compare with.

SELECT balance.*
FROM {{ 'daily_balances' | table }} balance
WHERE balance.entry > {{ balances.seen | literal }}
  AND balance.entry <= {{ balances.latest | literal }}
  AND NOT EXISTS (
    SELECT 1
    FROM {{ 'daily_balances' | table }} newer
    WHERE newer.account_id = balance.account_id
      AND newer.business_day_start = balance.business_day_start
      AND newer.entry > balance.entry
      AND newer.entry > {{ balances.seen | literal }}
      AND newer.entry <= {{ balances.latest | literal }}
  )
