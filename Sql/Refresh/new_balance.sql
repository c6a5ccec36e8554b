{% comment %}
The current versions among the balances that came since the last refresh. What is newer than a new one is itself new, which leaves few to
compare with.
{% endcomment %}
SELECT balance.*
FROM {{ daily_balances | ident }} balance
WHERE balance.entry > {{ last_daily_balances_entry | literal }}
  AND balance.entry <= {{ daily_balances_entry | literal }}
  AND NOT EXISTS (
    SELECT 1
    FROM {{ daily_balances | ident }} newer
    WHERE newer.account_id = balance.account_id
      AND newer.business_day_start = balance.business_day_start
      AND newer.entry > balance.entry
      AND newer.entry > {{ last_daily_balances_entry | literal }}
      AND newer.entry <= {{ daily_balances_entry | literal }}
  )
