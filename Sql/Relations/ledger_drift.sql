-- relation ledger_drift: Parent accounts whose stored balance is not their own posted legs plus the last known balances of
--   their children.
--   Invariant 2, without tolerance.
-- grain: one row per parent account and business day whose stored balance is not its own legs plus its children
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column stored_balance money: what the bank says the account held at the end of the day
-- column computed_balance sum: what it should have held
-- column drift sum: stored less computed
-- index ledger_drift_account_day (account_id, business_day_start): finds the days that a refresh replaces, and the drill
-- index ledger_drift_role (account_role): the dashboard's choice of a role
-- index ledger_drift_day_account_role (business_day_start, account_id, account_role): the dashboard's timeline
-- reached by judged_day using (account_id, business_day_start)

SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.business_day_start,
  balance.business_day_end,
  balance.money AS stored_balance,
  computed.computed_balance,
  balance.money - computed.computed_balance AS drift
{% from computed_ledger_balance as computed reached by judged_day as reach on %}
  computed.account_id = reach.account_id AND computed.business_day_start = reach.business_day_start
{% endfrom %}
{% join current_daily_balances as balance on %}
  balance.account_id = computed.account_id AND balance.business_day_start = computed.business_day_start
{% endjoin %}
WHERE balance.money <> computed.computed_balance
