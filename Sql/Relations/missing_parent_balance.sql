-- relation missing_parent_balance: On request: calendar days on which internal accounts with a parent role have a balance and no
--   internal account of that role does, so that nothing compares their sum.
-- grain: one row per parent role and calendar day on which children have a balance and no account of the role does
-- key (account_parent_role, business_day)
-- column account_parent_role text(100): the role without a balance
-- column business_day timestamp: the calendar day, at 00:00
-- column child_count bigint: how many children have one
-- column child_balance decimal(38,2): what they hold together
-- index missing_parent_day (account_parent_role, business_day): finds the days that a refresh replaces
-- reached by changed_role_day on changed_role_day.account_role = missing_parent_balance.account_parent_role AND
--   changed_role_day.business_day = missing_parent_balance.business_day
-- only for parent_balances

SELECT
  child.account_parent_role,
  {{ 'child.business_day_start' | day_of }} AS business_day,
  COUNT(*) AS child_count,
  SUM(child.money) AS child_balance
{% from current_daily_balances as child reached by changed_role_day as reach on %}
  child.account_parent_role = reach.account_role
  AND child.business_day_start >= reach.business_day
  AND child.business_day_start < reach.next_day
{% endfrom %}
LEFT JOIN (
  SELECT DISTINCT balance.account_role, {{ 'balance.business_day_start' | day_of }} AS business_day
  {% from current_daily_balances as balance reached by changed_role_day as reach on %}
    balance.account_role = reach.account_role
    AND balance.business_day_start >= reach.business_day
    AND balance.business_day_start < reach.next_day
  {% endfrom %}
  WHERE balance.account_scope = 'internal' AND balance.account_role IS NOT NULL
) parent
  ON parent.account_role = child.account_parent_role
  AND parent.business_day = {{ 'child.business_day_start' | day_of }}
WHERE {{ checks.parent_balances | sql }}
  AND child.account_scope = 'internal'
  AND child.account_parent_role IS NOT NULL
  AND parent.account_role IS NULL
GROUP BY child.account_parent_role, {{ 'child.business_day_start' | day_of }}
