{% comment %}
Every violation of the latest business day, and all stuck legs.
{% endcomment %}
SELECT
  check_type,
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day,
  transfer_type,
  magnitude
FROM {{ 'todays_exceptions' | table }}
