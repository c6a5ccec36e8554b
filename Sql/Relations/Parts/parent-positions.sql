{% comment %}
Each business day of a parent (holder) with what is below it then and was below it at its opening (total).
{% endcomment %}
SELECT
  holder.account_id,
  holder.account_role,
  holder.business_day_start,
  holder.business_day_end,
  holder.money,
  holder.own_balance,
  COALESCE(own_child.children_balance, 0)
    + CASE WHEN of_role.holder_count > 1 THEN 0 ELSE COALESCE(of_role.children_balance, 0) END AS children_balance,
  COALESCE(own_opening.children_balance, 0)
    + CASE WHEN of_role.holder_count > 1 THEN 0 ELSE COALESCE(role_opening.children_balance, 0) END AS opening_children_balance,
  COALESCE(own_child.child_count, 0) + COALESCE(of_role.child_count, 0) AS child_count,
  COALESCE(own_child.child_count, 0) + COALESCE(of_role.child_count, 0)
    - COALESCE(own_child.reported_count, 0) - COALESCE(of_role.reported_count, 0) AS carried_count,
  CASE WHEN of_role.child_count > 0 AND of_role.holder_count > 1 THEN of_role.children_balance ELSE 0 END AS undivided_balance,
  CASE WHEN of_role.child_count > 0 AND of_role.holder_count > 1 THEN 0 ELSE 1 END AS is_known
FROM holder
LEFT JOIN total of_role
  ON of_role.target_kind = 'role' AND of_role.target = holder.account_role AND of_role.business_day = holder.business_day
LEFT JOIN total own_child
  ON own_child.target_kind = 'account' AND own_child.target = holder.account_id AND own_child.business_day = holder.business_day
LEFT JOIN total role_opening
  ON role_opening.target_kind = 'role'
  AND role_opening.target = holder.account_role
  AND role_opening.business_day = holder.opening_day
LEFT JOIN total own_opening
  ON own_opening.target_kind = 'account'
  AND own_opening.target = holder.account_id
  AND own_opening.business_day = holder.opening_day
WHERE COALESCE(own_child.child_count, 0) + COALESCE(of_role.child_count, 0) > 0
