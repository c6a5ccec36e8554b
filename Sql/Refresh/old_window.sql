{% comment %}
The two-day totals that those pairs had.
{% endcomment %}
SELECT score.window_end, score.window_sum
FROM {{ 'inv_pair_rolling_anomalies' | table }} score
JOIN {{ delta.pair_day | ident }} reach
  ON reach.target_account_id = score.recipient_account_id
  AND reach.source_account_id = score.sender_account_id
  AND reach.window_end = score.window_end
