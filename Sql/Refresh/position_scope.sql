{% comment %}
Accounts with changed running totals, and the moment from which they change: business days that end later are affected.
{% endcomment %}
SELECT account_id, MIN(from_time) AS from_time
FROM (
  SELECT account_id, posting AS from_time
  FROM {{ delta.leg | ident }}
  WHERE status = 'Posted'
  UNION ALL
  SELECT account_id, business_day_start
  FROM {{ delta.balance | ident }}
) part
GROUP BY account_id
