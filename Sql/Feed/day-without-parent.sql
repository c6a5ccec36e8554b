{% comment %}
A day on which an internal child account has a balance needs one of an internal account with its parent role, of that day or an earlier
one, which holds, or of the next, since days begin at different hours: the days that missing_parent_balance has.
Children that name their parent account ask for nothing of the role.
{% endcomment %}
WITH current_balance AS ({{ current_balances | sql }}),
declared AS ({{ declared_accounts | sql }}),
child_day AS (
  SELECT
    balance.account_parent_role,
    {{ 'balance.business_day_start' | day_of }} AS business_day,
    {{ 'balance.account_id' | min_text }} AS first_child_id
  FROM current_balance balance
  LEFT JOIN declared of_account
    ON of_account.declared_for = 'account' AND of_account.name = balance.account_id
  LEFT JOIN declared of_role
    ON of_role.declared_for = 'role' AND of_role.name = balance.account_role
  WHERE balance.account_scope = 'internal'
    AND balance.account_parent_role IS NOT NULL
    AND COALESCE(balance.parent_account_id, of_account.parent_account_id, of_role.parent_account_id, balance.account_id)
      = balance.account_id
  GROUP BY balance.account_parent_role, {{ 'balance.business_day_start' | day_of }}
),
parent_day AS (
  SELECT account_role, MIN({{ 'business_day_start' | day_of }}) AS business_day
  FROM current_balance
  WHERE account_scope = 'internal' AND account_role IS NOT NULL
  GROUP BY account_role
)
SELECT child_day.account_parent_role, child_day.business_day, child_day.first_child_id
FROM child_day
LEFT JOIN parent_day
  ON parent_day.account_role = child_day.account_parent_role AND parent_day.business_day <= {{ 'child_day.business_day' | add_days: 1 }}
WHERE parent_day.account_role IS NULL
ORDER BY child_day.account_parent_role, child_day.business_day
