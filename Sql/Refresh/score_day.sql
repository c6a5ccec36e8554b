-- scratch score_day: Days whose scores change: those days, and the days after them whose population reaches back to one of them.

SELECT window_end
FROM {{ 'population_day' | table }}
UNION
SELECT day.window_end
FROM {{ 'inv_population_day' | table }} day
WHERE EXISTS (
  SELECT 1
  FROM {{ 'population_day' | table }} changed
  WHERE changed.window_end <= day.window_end
    AND changed.window_end > {{ 'day.window_end' | add_days: score_period.all_days_back }}
)
