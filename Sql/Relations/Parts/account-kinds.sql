{% comment %}
Which of the accounts under their latest name and role (known) are parents, and which leaves.
{% endcomment %}
parent_role AS (
  SELECT DISTINCT account_parent_role AS parent_role
  FROM known
  WHERE account_scope = 'internal' AND account_parent_role IS NOT NULL
)
SELECT
  known.account_id,
  known.account_name,
  known.account_role,
  known.account_scope,
  known.account_parent_role,
  CASE WHEN known.account_scope = 'internal' AND parent_role.parent_role IS NOT NULL THEN 1 ELSE 0 END AS is_parent,
  CASE WHEN known.account_scope = 'internal' AND parent_role.parent_role IS NULL THEN 1 ELSE 0 END AS is_leaf,
  CASE
    WHEN known.account_scope = 'internal' AND parent_role.parent_role IS NULL AND known.account_parent_role IS NOT NULL THEN 1 ELSE 0
  END AS is_subledger
FROM known
LEFT JOIN parent_role
  ON parent_role.parent_role = known.account_role
