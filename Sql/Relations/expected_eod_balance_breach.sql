-- relation expected_eod_balance_breach: Internal accounts with an expected balance that do not end the business day with it.
--   Invariant 4.
-- grain: one row per internal account and business day that does not end at its expected balance
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column stored_balance money: what the bank says the account held at the end of the day
-- column expected_eod_balance money: what it should have held
-- column variance sum: stored less expected
-- index eod_breach_account_day (account_id, business_day_start): finds the days that a refresh replaces
-- reached by new_balance using (account_id, business_day_start)

SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.business_day_start,
  balance.business_day_end,
  balance.money AS stored_balance,
  balance.expected_eod_balance,
  balance.money - balance.expected_eod_balance AS variance
{% from_either current_daily_balances or new_balance as balance %}
WHERE balance.account_scope = 'internal' AND balance.expected_eod_balance <> balance.money
