{% comment %}
On request: calendar days on which internal accounts with a parent role have a balance and no internal account of that role does, so
that nothing compares their sum.
{% endcomment %}
SELECT
  child.account_parent_role,
  {{ 'child.business_day_start' | day_of }} AS business_day,
  COUNT(*) AS child_count,
  SUM(child.money) AS child_balance
{% if incremental %}
FROM {{ delta.ledger | ident }} reach
{{ 'current_daily_balances' | table | join_each: 'child',
  'child.account_parent_role = reach.account_role
  AND child.business_day_start >= reach.business_day
  AND child.business_day_start < reach.next_day' }}
{% else %}
FROM {{ 'current_daily_balances' | table }} child
{% endif %}
LEFT JOIN (
{% if incremental %}
  SELECT DISTINCT reach.account_role, reach.business_day
  FROM {{ delta.ledger | ident }} reach
  {{ 'current_daily_balances' | table | join_each: 'balance',
    'balance.account_role = reach.account_role
    AND balance.business_day_start >= reach.business_day
    AND balance.business_day_start < reach.next_day' }}
  WHERE balance.account_scope = 'internal'
{% else %}
  SELECT DISTINCT account_role, {{ 'business_day_start' | day_of }} AS business_day
  FROM {{ 'current_daily_balances' | table }}
  WHERE account_scope = 'internal' AND account_role IS NOT NULL
{% endif %}
) parent
  ON parent.account_role = child.account_parent_role
  AND parent.business_day = {{ 'child.business_day_start' | day_of }}
WHERE {{ check_parent_balances | sql }}
  AND child.account_scope = 'internal'
  AND child.account_parent_role IS NOT NULL
  AND parent.account_role IS NULL
GROUP BY child.account_parent_role, {{ 'child.business_day_start' | day_of }}
