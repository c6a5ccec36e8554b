-- relation odd_day: Business days that are not the 24 hours from the hour at which the days of their account's role begin: a weekend in
--   one, a day of another length or hour. Whatever posts within one belongs to it; of all other days the clock tells.
-- grain: one row per account and business day of another length or hour than those of its role
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after it
-- index odd_day_account (account_id, business_day_start): the days of an account
-- reached by new_balance using (account_id, business_day_start)

SELECT balance.account_id, balance.business_day_start, balance.business_day_end
{% from_either current_daily_balances or new_balance as balance %}
LEFT JOIN {{ 'cfg_role' | table }} declared
  ON declared.role = balance.account_role
WHERE {% part Relations/Parts/is-odd-day %}
