{% comment %}
Old totals leave the sums, new ones enter.
{% endcomment %}
SELECT
  window_end,
  SUM(window_count) AS window_count,
  SUM(window_total) AS window_total,
  SUM(window_trillions) AS window_trillions,
  SUM(window_squares) AS window_squares
FROM (
  SELECT window_end, window_count, window_total, window_trillions, window_squares
  FROM {{ 'inv_population_day' | table }}
  WHERE window_end IN (SELECT window_end FROM {{ 'population_day' | table }})
  UNION ALL
  SELECT
    window_end,
    -1,
    -window_sum,
    -({% part Relations/Parts/square-trillions %}),
    -({% part Relations/Parts/square-rest %})
  FROM {{ 'old_window' | table }}
  UNION ALL
  SELECT
    window_end,
    1,
    window_sum,
    {% part Relations/Parts/square-trillions %},
    {% part Relations/Parts/square-rest %}
  FROM {{ 'inv_pair_window' | table }}
) part
GROUP BY window_end
HAVING SUM(window_count) > 0
