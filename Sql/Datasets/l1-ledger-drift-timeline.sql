{% comment %}
Total drift of parent accounts per business day and role, whatever its sign.
{% endcomment %}
SELECT
  business_day_end,
  account_role,
  SUM(ABS(drift)) AS abs_drift,
  business_day_start
FROM {{ 'ledger_drift' | table }}
GROUP BY business_day_start, business_day_end, account_role
