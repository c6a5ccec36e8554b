{% comment %}
What the totals on days whose population changes are compared with. Incremental only.
{% endcomment %}
population AS (
  SELECT
    day.window_end,
    SUM(before.window_count) AS window_count,
    SUM(before.window_total) AS window_total,
    SUM(before.window_trillions) AS window_trillions,
    SUM(before.window_squares) AS window_squares
  FROM {{ 'score_day' | table }} reach
  JOIN {{ 'inv_population_day' | table }} day
    ON day.window_end = reach.window_end
  JOIN {{ 'inv_population_day' | table }} before
    ON before.window_end <= day.window_end
    AND before.window_end > {{ 'day.window_end' | add_days: score_period.all_days_back }}
  GROUP BY day.window_end
),
