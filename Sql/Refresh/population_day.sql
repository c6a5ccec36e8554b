-- scratch population_day: Days whose population changes.

SELECT window_end FROM {{ 'old_window' | table }}
UNION
SELECT window_end FROM {{ 'inv_pair_window' | table }}
