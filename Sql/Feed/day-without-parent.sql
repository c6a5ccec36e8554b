{% comment %}
A day on which a child account has a balance needs a balance of an internal account with its parent role, where there is one.
{% endcomment %}
WITH current_balance AS ({{ current_balances | sql }}),
parent AS ({{ internal_roles | sql }}),
child_day AS (
  SELECT account_parent_role, business_day_start, business_day_end, MIN(account_id) AS first_child_id
  FROM current_balance
  WHERE account_parent_role IN (SELECT account_role FROM parent)
  GROUP BY account_parent_role, business_day_start, business_day_end
),
parent_day AS (
  SELECT DISTINCT account_role, business_day_start, business_day_end
  FROM current_balance
  WHERE account_scope = 'internal'
)
SELECT child_day.account_parent_role, child_day.business_day_start, child_day.first_child_id
FROM child_day
LEFT JOIN parent_day
  ON parent_day.account_role = child_day.account_parent_role
  AND parent_day.business_day_start < child_day.business_day_end
  AND child_day.business_day_start < parent_day.business_day_end
WHERE parent_day.account_role IS NULL
ORDER BY child_day.account_parent_role, child_day.business_day_start
