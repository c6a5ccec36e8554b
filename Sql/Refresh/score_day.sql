{% comment %}
Days whose scores change: those days, and the days after them whose population reaches back to one of them.
{% endcomment %}
SELECT window_end
FROM {{ delta.population_day | ident }}
UNION
SELECT day.window_end
FROM {{ 'inv_population_day' | table }} day
WHERE EXISTS (
  SELECT 1
  FROM {{ delta.population_day | ident }} changed
  WHERE changed.window_end <= day.window_end
    AND changed.window_end > {{ 'day.window_end' | add_days: population_reach }}
)
