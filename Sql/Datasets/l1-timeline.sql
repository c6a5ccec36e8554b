{% comment %}
Total drift per business day and role, whatever its sign, of leaf or of parent accounts: the dataset says which relation. Roles may
start their days at other hours; business_day is the calendar day of the start, so that they meet.
{% endcomment %}
SELECT
  business_day_end,
  account_role,
  SUM(ABS(drift)) AS abs_drift,
  {{ 'business_day_start' | day_of }} AS business_day
FROM {{ relation | table }}
GROUP BY {{ 'business_day_start' | day_of }}, business_day_end, account_role
