{% comment %}
Earlier totals, on days whose scores stay, of the pairs whose scores change: their own baseline reaches back to them.
{% endcomment %}
SELECT score.recipient_account_id, score.sender_account_id, score.window_end, score.window_sum
FROM (
  SELECT recipient_account_id, sender_account_id FROM {{ pair_window | ident }}
  UNION
  SELECT recipient_account_id, sender_account_id FROM {{ delta.kept_window | ident }}
) pair
JOIN {{ 'inv_pair_rolling_anomalies' | table }} score
  ON score.recipient_account_id = pair.recipient_account_id
  AND score.sender_account_id = pair.sender_account_id
WHERE score.window_end >= (SELECT {{ 'MIN(window_end)' | add_days: population_back }} FROM {{ delta.score_day | ident }})
  AND NOT EXISTS (SELECT 1 FROM {{ delta.score_day | ident }} day WHERE day.window_end = score.window_end)
