{% comment %}
The caps that changed balances of parent accounts set before.
{% endcomment %}
SELECT cap_of.parent_role, cap_of.business_day, cap_of.transfer_type
FROM {{ 'limit_override' | table }} cap_of
JOIN {{ delta.ledger | ident }} reach
  ON reach.account_role = cap_of.parent_role AND reach.business_day = cap_of.business_day
