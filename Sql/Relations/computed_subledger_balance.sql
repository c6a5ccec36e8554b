{% comment %}
What a leaf account should hold at the end of each business day: the sum of its posted legs from the first one ever.
{% endcomment %}
SELECT
  position.account_id,
  position.business_day_start,
  position.business_day_end,
  position.account_parent_role,
  position.credits_to_date - position.debits_to_date AS computed_balance
{% if incremental %}
FROM {{ delta.position_key | ident }} reach
{{ 'balance_position' | table
  | join_each: 'position', 'position.account_id = reach.account_id AND position.business_day_start = reach.business_day_start' }}
{% else %}
FROM {{ 'balance_position' | table }} position
{% endif %}
JOIN {{ 'account' | table }} account
  ON account.account_id = position.account_id AND account.is_leaf = 1
