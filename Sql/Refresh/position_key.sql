{% comment %}
The business days of those accounts that do change. Balances never go away, so these are known days and new ones.
{% endcomment %}
SELECT position.account_id, position.business_day_start
FROM {{ delta.position_scope | ident }} reach
{{ 'balance_position' | table
  | join_each: 'position', 'position.account_id = reach.account_id AND position.business_day_end > reach.from_time' }}
UNION
SELECT account_id, business_day_start
FROM {{ delta.new_balance | ident }}
