-- relation current_daily_balances: The version of every account's business day with the highest entry.
-- grain: one row per account and business day: its current version
-- key (account_id, business_day_start)
-- columns of daily_balances
-- index curr_db_account_day (account_id, business_day_start): the day whose new version came, and the last day of an account
-- index curr_db_day (business_day_start): what counts as today
-- index curr_db_role_day (account_role, business_day_start): the days of the accounts of a role
-- index curr_db_limits (account_role, business_day_start, limits) where limits IS NOT NULL: the days that set caps of their own
-- reached by new_balance using (account_id, business_day_start)

SELECT balance.*
FROM {{ 'daily_balances' | table }} balance
LEFT JOIN {{ 'superseded_daily_balances' | table }} several
  ON several.account_id = balance.account_id AND several.business_day_start = balance.business_day_start
WHERE balance.entry <= {{ balances.latest | literal }}
  AND (several.account_id IS NULL OR several.current_entry = balance.entry)
{% if balances.readable %}
  AND {{ balances.readable | sql }}
{% endif %}
