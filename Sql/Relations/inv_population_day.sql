{% comment %}
How many two-day totals end on each day, their sum and the sum of their squares.
{% endcomment %}
{% if incremental %}
SELECT
  window_end,
  SUM(window_count) AS window_count,
  SUM(window_total) AS window_total,
  SUM(window_squares) AS window_squares
FROM (
  SELECT window_end, window_count, window_total, window_squares
  FROM {{ 'inv_population_day' | table }}
  WHERE window_end IN (SELECT window_end FROM {{ delta.population_day | ident }})
  UNION ALL
  SELECT window_end, -1, -window_sum, -(window_sum * window_sum)
  FROM {{ delta.old_window | ident }}
  UNION ALL
  SELECT window_end, 1, window_sum, window_sum * window_sum
  FROM {{ pair_window | ident }}
) part
GROUP BY window_end
HAVING SUM(window_count) > 0
{% else %}
SELECT
  window_end,
  COUNT(*) AS window_count,
  SUM(window_sum) AS window_total,
  SUM(window_sum * window_sum) AS window_squares
FROM {{ pair_window | ident }}
GROUP BY window_end
{% endif %}
