{% comment %}
Invariant 3: no internal account, leaf or parent, ends a business day below zero.
{% endcomment %}
SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.account_parent_role,
  balance.business_day_start,
  balance.business_day_end,
  balance.money AS stored_balance
{% if incremental %}
FROM {{ delta.new_balance | ident }} balance
{% else %}
FROM {{ 'current_daily_balances' | table }} balance
{% endif %}
WHERE balance.account_scope = 'internal' AND balance.money < 0
