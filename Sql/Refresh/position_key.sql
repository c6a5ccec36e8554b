-- scratch position_key: The business days of those accounts that do change. Balances never go away, so these are known days and new
--   ones.
-- before balance_position

SELECT position.account_id, position.business_day_start
FROM {{ 'position_scope' | table }} reach
{% join balance_position as position on %}
  position.account_id = reach.account_id AND position.business_day_end > reach.from_time
{% endjoin %}
UNION
SELECT account_id, business_day_start
FROM {{ 'new_balance' | table }}
