{% comment %}
The days of the calendar on which a balance (held) was still the last one although the next was due. A business day that is not over
yet covers those within it.
{% endcomment %}
SELECT
  held.account_id,
  held.account_name,
  held.account_role,
  held.account_parent_role,
  held.business_day_start,
  held.money AS carried_balance,
  held.balance_cadence,
  MIN(day.business_day) AS first_missing_day,
  MAX(day.business_day) AS last_missing_day,
  COUNT(*) AS missing_days
FROM held
JOIN {{ 'calendar_day' | table }} day
  ON day.business_day > held.business_day
  AND day.business_day <= {{ today | literal }}
  AND (held.next_day IS NULL OR day.business_day < held.next_day)
  AND (day.is_business_day = 1 OR held.balance_cadence = 'daily')
WHERE held.balance_cadence <> 'sparse'
  AND (held.next_day IS NULL OR held.next_day > {{ 'held.business_day' | add_days: 1 }})
  AND {{ 'day.business_day' | seconds_to: 'held.business_day_end' }}
    <= {{ 'held.business_day' | seconds_to: 'held.business_day_start' }}
GROUP BY
  held.account_id,
  held.account_name,
  held.account_role,
  held.account_parent_role,
  held.business_day_start,
  held.money,
  held.balance_cadence
