-- relation overdraft: Internal accounts, leaf or parent, that end a business day below zero. Invariant 3.
-- grain: one row per internal account and business day that ends below zero
-- key (account_id, business_day_start)
-- column account_id text(100): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column stored_balance money: what the bank says the account held at the end of the day
-- index overdraft_account_day (account_id, business_day_start): finds the days that a refresh replaces
-- index overdraft_role (account_role): the dashboard's choice of a role
-- reached by new_balance using (account_id, business_day_start)

SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.account_parent_role,
  balance.business_day_start,
  balance.business_day_end,
  balance.money AS stored_balance
{% from_either current_daily_balances or new_balance as balance %}
WHERE balance.account_scope = 'internal' AND balance.money < 0
