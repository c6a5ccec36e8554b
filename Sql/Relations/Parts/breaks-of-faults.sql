{% comment %}
Runs of faults (placed) with a balance right after each other, each as one row.
{% endcomment %}
numbered AS (
  SELECT
    check_type,
    account_id,
    business_day_start,
    magnitude,
    day_after,
    SUM(CASE WHEN fault_before = day_before THEN 0 ELSE 1 END) OVER (
      PARTITION BY check_type, account_id ORDER BY business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS break_number
  FROM placed
)
SELECT
  check_type,
  account_id,
  break_number,
  MIN(business_day_start) AS first_day,
  MAX(business_day_start) AS last_day,
  COUNT(*) AS day_count,
  MAX(magnitude) AS largest_amount,
  CASE WHEN COUNT(day_after) = COUNT(*) THEN MAX(day_after) END AS cleared_on
FROM numbered
GROUP BY check_type, account_id, break_number
