{% comment %}
The next balance is looked up for those that may hold until another day.
{% endcomment %}
SELECT
  held.account_id,
  held.account_name,
  held.account_role,
  held.account_parent_role,
  held.business_day_start,
  held.business_day_end,
  held.money AS stored_balance,
  (
    SELECT MIN(later.business_day_start)
    FROM {{ 'current_daily_balances' | table }} later
    WHERE later.account_id = held.account_id AND later.business_day_start > held.business_day_start
  ) AS next_day_start
FROM {{ 'held_balance' | table }} reach
{% join current_daily_balances as held on %}
  held.account_id = reach.account_id AND held.business_day_start = reach.business_day_start
{% endjoin %}
WHERE held.account_scope = 'internal' AND held.money < 0
