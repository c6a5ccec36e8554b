-- relation inv_population_day: How many two-day totals end on each day, their sum and the sum of their squares: what the scores'
--   baseline is made of.
-- grain: one row per day with two-day totals
-- key (window_end)
-- column window_end timestamp: the day
-- column window_count bigint: how many totals end on it
-- column window_total sum: their sum
-- column window_trillions sum: the part of their squares' sum that whole trillions make, in trillions; most banks have none
-- column window_squares squares: the rest of that sum
-- index population_day (window_end): finds the days that a refresh replaces
-- reached by population_day using (window_end)
-- made from old rows

SELECT
  window_end,
  COUNT(*) AS window_count,
  SUM(window_sum) AS window_total,
  SUM({% part Relations/Parts/square-trillions %}) AS window_trillions,
  SUM({% part Relations/Parts/square-rest %}) AS window_squares
FROM {{ 'inv_pair_window' | table }}
GROUP BY window_end
