{% comment %}
Child accounts that paid out more, or took in more, on a day of the period than the cap allows.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day,
  transfer_type,
  direction,
  moved_total,
  cap,
  moved_total - cap AS overshoot
FROM {{ 'limit_breach' | table }}
WHERE business_day >= $1 AND business_day < $2
ORDER BY business_day DESC, moved_total - cap DESC, account_id, transfer_type
