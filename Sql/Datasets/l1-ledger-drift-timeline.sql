{% comment %}
Total drift of parent accounts per business day and role, whatever its sign. Roles may start their days at other hours;
business_day is the calendar day of the start, so that they meet.
{% endcomment %}
SELECT
  business_day_end,
  account_role,
  SUM(ABS(drift)) AS abs_drift,
  {{ 'business_day_start' | day_of }} AS business_day
FROM {{ 'ledger_drift' | table }}
GROUP BY {{ 'business_day_start' | day_of }}, business_day_end, account_role
