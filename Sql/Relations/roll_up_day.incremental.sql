{% comment %}
From the first changed day of each parent or role on, behind the last day that does not change. Days on which nothing is left are not
kept.
{% endcomment %}
WITH since AS (
  SELECT target_kind, target, MIN(business_day) AS business_day
  FROM {{ 'roll_up_change' | table }}
  GROUP BY target_kind, target
),
base AS (
  SELECT last_day.target_kind, last_day.target, day.children_balance, day.child_count, day.holder_count
  FROM (
    SELECT
      since.target_kind,
      since.target,
      (
        SELECT MAX(earlier.business_day)
        FROM {{ 'roll_up_day' | table }} earlier
        WHERE earlier.target_kind = since.target_kind
          AND earlier.target = since.target
          AND earlier.business_day < since.business_day
      ) AS business_day
    FROM since
  ) last_day
  {% join roll_up_day as day on %}
    day.target_kind = last_day.target_kind AND day.target = last_day.target AND day.business_day = last_day.business_day
  {% endjoin %}
),
daily AS (
  SELECT
    target_kind,
    target,
    business_day,
    SUM(money_change) AS money_change,
    SUM(child_change) AS child_change,
    SUM(holder_change) AS holder_change,
    SUM(reported_count) AS reported_count
  FROM (
    SELECT target_kind, target, business_day, money_change, child_change, holder_change, reported_count
    FROM {{ 'roll_up_change' | table }}
    UNION ALL
    SELECT
      day.target_kind,
      day.target,
      day.business_day,
      day.money_change,
      day.child_change,
      day.holder_change,
      day.reported_count
    FROM since
    {% join roll_up_day as day on %}
      day.target_kind = since.target_kind AND day.target = since.target AND day.business_day >= since.business_day
    {% endjoin %}
  ) part
  GROUP BY target_kind, target, business_day
)
SELECT
  daily.target_kind,
  daily.target,
  daily.business_day,
  daily.money_change,
  daily.child_change,
  daily.holder_change,
  daily.reported_count,
  COALESCE(base.children_balance, 0) + SUM(daily.money_change) OVER (
    PARTITION BY daily.target_kind, daily.target ORDER BY daily.business_day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS children_balance,
  COALESCE(base.child_count, 0) + SUM(daily.child_change) OVER (
    PARTITION BY daily.target_kind, daily.target ORDER BY daily.business_day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS child_count,
  COALESCE(base.holder_count, 0) + SUM(daily.holder_change) OVER (
    PARTITION BY daily.target_kind, daily.target ORDER BY daily.business_day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS holder_count
FROM daily
LEFT JOIN base
  ON base.target_kind = daily.target_kind AND base.target = daily.target
