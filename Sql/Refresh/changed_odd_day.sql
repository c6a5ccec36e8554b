-- scratch changed_odd_day: Business days of another length or hour, as they were and as they are, among the changed balances.
-- before odd_day

SELECT was.account_id, was.business_day_start, was.business_day_end
FROM {{ 'new_balance' | table }} now
{% join odd_day as was on %}
  was.account_id = now.account_id AND was.business_day_start = now.business_day_start
{% endjoin %}
UNION
SELECT balance.account_id, balance.business_day_start, balance.business_day_end
FROM {{ 'new_balance' | table }} balance
LEFT JOIN {{ 'cfg_role' | table }} declared
  ON declared.role = balance.account_role
WHERE {% part Relations/Parts/is-odd-day %}
