-- relation missing_balance: Balances that did not come although the account or its role declares a balance_cadence: one for every day,
--   or for every business day. The last known balance stands in for them. Where balances are sparse, which is the rule, none is due.
-- grain: one row per balance that stood in for at least one that was due
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column business_day_start timestamp: when the business day of the last known balance begins
-- column carried_balance money: that balance
-- column balance_cadence text(20): daily or business_days
-- column first_missing_day timestamp: the first calendar day without a balance that was due
-- column last_missing_day timestamp: the last one so far
-- column missing_days bigint: how many balances did not come
-- index missing_balance_key (account_id, business_day_start): finds the rows that a refresh replaces
-- reached by carried_balance using (account_id, business_day_start)
-- knows today

{% if has_cadence and today %}
WITH held AS (
  SELECT
    balance.account_id,
    balance.account_name,
    balance.account_role,
    balance.account_parent_role,
    balance.business_day_start,
    balance.business_day_end,
    balance.money,
    {{ 'balance.business_day_start' | day_of }} AS business_day,
    LEAD({{ 'balance.business_day_start' | day_of }}) OVER (
      PARTITION BY balance.account_id ORDER BY balance.business_day_start
    ) AS next_day,
    COALESCE(of_account.balance_cadence, of_role.balance_cadence, 'sparse') AS balance_cadence
  FROM {{ 'current_daily_balances' | table }} balance
  {% part Relations/Parts/declared-for-account %}
)
{% part Relations/Parts/missing-days %}
{% else %}
{% part Relations/Parts/no-missing-days %}
{% endif %}
