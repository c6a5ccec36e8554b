-- scratch pair_history: What the pairs of totals whose own baseline changes paid before.
-- before inv_pair_rolling_anomalies

WITH part AS (
  SELECT recipient_account_id, sender_account_id, window_end
  FROM {{ 'inv_pair_window' | table }}
  UNION ALL
  SELECT recipient_account_id, sender_account_id, window_end
  FROM {{ 'kept_window' | table }}
),
reach AS (
  SELECT recipient_account_id, sender_account_id, window_end, {{ 'window_end' | add_days: score_period.days_back }} AS first_day
  FROM part
),
past AS (
  SELECT reach.recipient_account_id, reach.sender_account_id, reach.window_end, score.window_sum
  FROM reach
  {% join inv_pair_rolling_anomalies as score on %}
    score.recipient_account_id = reach.recipient_account_id
    AND score.sender_account_id = reach.sender_account_id
    AND score.window_end >= reach.first_day
    AND score.window_end < reach.window_end
  {% endjoin %}
  WHERE NOT {% part Relations/Parts/is-changed %}
  UNION ALL
  SELECT reach.recipient_account_id, reach.sender_account_id, reach.window_end, changed.window_sum
  FROM reach
  JOIN {{ 'inv_pair_window' | table }} changed
    ON changed.recipient_account_id = reach.recipient_account_id
    AND changed.sender_account_id = reach.sender_account_id
    AND changed.window_end >= reach.first_day
    AND changed.window_end < reach.window_end
)
SELECT
  reach.recipient_account_id,
  reach.sender_account_id,
  reach.window_end,
  COUNT(past.window_sum) AS n,
  SUM(past.window_sum) AS total,
  SUM({% part Relations/Parts/square-trillions %}) AS trillions,
  SUM({% part Relations/Parts/square-rest %}) AS squares
FROM reach
LEFT JOIN past
  ON past.recipient_account_id = reach.recipient_account_id
  AND past.sender_account_id = reach.sender_account_id
  AND past.window_end = reach.window_end
GROUP BY reach.recipient_account_id, reach.sender_account_id, reach.window_end
