{% comment %}
The last change below a parent is looked up for each of its days.
{% endcomment %}
{% part Relations/Parts/parent-holders %}
total AS (
  SELECT
    reach.target_kind,
    reach.target,
    reach.business_day,
    day.children_balance,
    day.child_count,
    day.holder_count,
    CASE WHEN day.business_day = reach.business_day THEN day.reported_count ELSE 0 END AS reported_count
  FROM (
    SELECT
      point.target_kind,
      point.target,
      point.business_day,
      (
        SELECT MAX(earlier.business_day)
        FROM {{ 'roll_up_day' | table }} earlier
        WHERE earlier.target_kind = point.target_kind
          AND earlier.target = point.target
          AND earlier.business_day <= point.business_day
      ) AS known_day
    FROM point
  ) reach
  {% join roll_up_day as day on %}
    day.target_kind = reach.target_kind AND day.target = reach.target AND day.business_day = reach.known_day
  {% endjoin %}
)
{% part Relations/Parts/parent-positions %}
