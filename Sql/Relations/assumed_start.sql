-- relation assumed_start: Leaf accounts whose opening balance nobody delivered, so that their first stored balance counts as their start.
--   Nothing can tell whether it is right: until rows of origin OpeningBalance say what the account held, no drift of that day is seen.
-- grain: one row per internal leaf account with an assumed start other than nothing
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column business_day_start timestamp: when its first business day begins
-- column stored_balance money: its first stored balance
-- column amount sum: what it is taken to have held before its first leg
-- index assumed_start_key (account_id, business_day_start): finds the rows that a refresh replaces
-- reached by judged_day using (account_id, business_day_start)

SELECT
  position.account_id,
  balance.account_name,
  balance.account_role,
  position.business_day_start,
  position.money AS stored_balance,
  position.assumed_start AS amount
{% from balance_position as position reached by judged_day as reach on %}
  position.account_id = reach.account_id AND position.business_day_start = reach.business_day_start
{% endfrom %}
{% join current_daily_balances as balance on %}
  balance.account_id = position.account_id AND balance.business_day_start = position.business_day_start
{% endjoin %}
{% left_join parent_position as parent on %}
  parent.account_id = position.account_id AND parent.business_day_start = position.business_day_start
{% endleft_join %}
WHERE position.opening_day_start IS NULL
  AND position.assumed_start <> 0
  AND position.account_scope = 'internal'
  AND parent.account_id IS NULL
