{% comment %}
Total drift per business day and role, whatever its sign, of leaf or of parent accounts: the dataset says which relation. Every business day
is there for each role that ever drifted, with 0 where it did not, so that a line comes down to zero between two days of drift. Roles may
start their days at other hours; business_day is the calendar day of the start, so that they meet. drift_day is the day where there was
drift.
{% endcomment %}
WITH off AS (
  SELECT
    business_day_end,
    account_role,
    SUM(ABS(drift)) AS abs_drift,
    {{ 'business_day_start' | day_of }} AS business_day
  FROM {{ relation | table }}
  GROUP BY {{ 'business_day_start' | day_of }}, business_day_end, account_role
)
SELECT
  COALESCE(off.business_day_end, {{ 'day.business_day' | add_days: 1 }}) AS business_day_end,
  role.account_role,
  COALESCE(off.abs_drift, 0) AS abs_drift,
  day.business_day,
  off.business_day AS drift_day
FROM (SELECT DISTINCT account_role FROM off) role
CROSS JOIN {{ 'calendar_day' | table }} day
LEFT JOIN off
  ON off.account_role = role.account_role AND off.business_day = day.business_day
WHERE day.is_business_day = 1 OR off.account_role IS NOT NULL
