{% comment %}
Faults are few, so the balances around each are looked up one by one.
{% endcomment %}
WITH fault AS (
  {% part Relations/Parts/balance-faults %}
),
placed AS (
  SELECT
    fault.check_type,
    fault.account_id,
    fault.business_day_start,
    fault.magnitude,
    (
      SELECT MAX(earlier.business_day_start)
      FROM {{ 'current_daily_balances' | table }} earlier
      WHERE earlier.account_id = fault.account_id AND earlier.business_day_start < fault.business_day_start
    ) AS day_before,
    (
      SELECT MIN(later.business_day_start)
      FROM {{ 'current_daily_balances' | table }} later
      WHERE later.account_id = fault.account_id AND later.business_day_start > fault.business_day_start
    ) AS day_after,
    LAG(fault.business_day_start) OVER (
      PARTITION BY fault.check_type, fault.account_id ORDER BY fault.business_day_start
    ) AS fault_before
  FROM fault
),
{% part Relations/Parts/breaks-of-faults %}
