-- relation superseded_daily_balances: Accounts and business days with more than one version, and the entry of the version that
--   counts.
-- grain: one row per account and business day with several versions
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column business_day_start timestamp: when the business day begins
-- column version_count bigint: how many versions it has
-- column current_entry bigint: the entry of the one that counts
-- index superseded_db (account_id, business_day_start): finds the days that a refresh replaces
-- reached by new_balance using (account_id, business_day_start)

SELECT
  balance.account_id,
  balance.business_day_start,
  COUNT(*) AS version_count,
  MAX(balance.entry) AS current_entry
{% from daily_balances as balance reached by new_balance as changed on %}
  balance.account_id = changed.account_id AND balance.business_day_start = changed.business_day_start
{% endfrom %}
WHERE balance.entry <= {{ balances.latest | literal }}
GROUP BY balance.account_id, balance.business_day_start
HAVING COUNT(*) > 1
