{% comment %}
What the pairs of totals whose own baseline changes paid before.
{% endcomment %}
WITH part AS (
  SELECT recipient_account_id, sender_account_id, window_end
  FROM {{ pair_window | ident }}
  UNION ALL
  SELECT recipient_account_id, sender_account_id, window_end
  FROM {{ delta.kept_window | ident }}
),
reach AS (
  SELECT recipient_account_id, sender_account_id, window_end, {{ 'window_end' | add_days: population_back }} AS first_day
  FROM part
),
past AS (
  SELECT reach.recipient_account_id, reach.sender_account_id, reach.window_end, score.window_sum
  FROM reach
  {{ 'inv_pair_rolling_anomalies' | table | join_each: 'score',
    'score.recipient_account_id = reach.recipient_account_id
    AND score.sender_account_id = reach.sender_account_id
    AND score.window_end >= reach.first_day
    AND score.window_end < reach.window_end' }}
  WHERE NOT {{ is_changed | sql }}
  UNION ALL
  SELECT reach.recipient_account_id, reach.sender_account_id, reach.window_end, changed.window_sum
  FROM reach
  JOIN {{ pair_window | ident }} changed
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
  SUM(past.window_sum * past.window_sum) AS squares
FROM reach
LEFT JOIN past
  ON past.recipient_account_id = reach.recipient_account_id
  AND past.sender_account_id = reach.sender_account_id
  AND past.window_end = reach.window_end
GROUP BY reach.recipient_account_id, reach.sender_account_id, reach.window_end
