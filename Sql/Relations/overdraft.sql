-- relation overdraft: Internal accounts, leaf or parent, that end a business day below zero. The balance
--   holds until the next of the account. Invariant 3.
-- grain: one row per internal account and business day that ends below zero
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column stored_balance money: what the bank says the account held at the end of the day
-- column next_day_start timestamp: when the next business day with a balance begins; null while this one holds
-- index overdraft_account_day (account_id, business_day_start): finds the days that a refresh replaces
-- index overdraft_role (account_role): the dashboard's choice of a role
-- reached by held_balance using (account_id, business_day_start)

SELECT
  held.account_id,
  held.account_name,
  held.account_role,
  held.account_parent_role,
  held.business_day_start,
  held.business_day_end,
  held.money AS stored_balance,
  held.next_day_start
FROM (
  SELECT
    balance.account_id,
    balance.account_name,
    balance.account_role,
    balance.account_scope,
    balance.account_parent_role,
    balance.business_day_start,
    balance.business_day_end,
    balance.money,
    LEAD(balance.business_day_start) OVER (PARTITION BY balance.account_id ORDER BY balance.business_day_start) AS next_day_start
  FROM {{ 'current_daily_balances' | table }} balance
) held
WHERE held.account_scope = 'internal' AND held.money < 0
