{% comment %}
The caps that changed balances of parent accounts set before.
{% endcomment %}
SELECT cap_of.parent_role, cap_of.business_day, cap_of.transfer_type
FROM {{ delta.ledger | ident }} reach
{{ 'limit_override' | table
  | join_each: 'cap_of', 'cap_of.parent_role = reach.account_role AND cap_of.business_day = reach.business_day' }}
