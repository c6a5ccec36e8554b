{% comment %}
The role, scope and parent role that a row gives its account must be a combination that the institution declares.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
current_balance AS ({{ current_balances | sql }}),
declared AS ({{ account_roles | sql }}),
used AS (
  SELECT 'transactions' AS table_name, account_id, account_role, account_scope, account_parent_role
  FROM current_leg
  UNION
  SELECT 'daily_balances', account_id, account_role, account_scope, account_parent_role
  FROM current_balance
)
SELECT used.table_name, used.account_id, used.account_role, used.account_scope, used.account_parent_role
FROM used
LEFT JOIN declared
  ON declared.account_role = used.account_role
  AND declared.account_scope = used.account_scope
  AND (declared.account_parent_role = used.account_parent_role
    OR (declared.account_parent_role IS NULL AND used.account_parent_role IS NULL))
WHERE declared.account_role IS NULL
ORDER BY used.account_id, used.table_name
