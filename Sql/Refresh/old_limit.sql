-- scratch old_limit: The caps that changed balances of parent accounts set before.
-- before limit_override

SELECT cap_of.parent_role, cap_of.business_day, cap_of.transfer_type
FROM {{ 'changed_role_day' | table }} reach
{% join limit_override as cap_of on %}
  cap_of.parent_role = reach.account_role AND cap_of.business_day = reach.business_day
{% endjoin %}
