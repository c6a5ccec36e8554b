-- scratch old_window: The two-day totals that those pairs had.
-- before inv_pair_rolling_anomalies

SELECT score.recipient_account_id, score.sender_account_id, score.window_end, score.window_sum
FROM {{ 'changed_pair_day' | table }} reach
{% join inv_pair_rolling_anomalies as score on %}
  score.recipient_account_id = reach.target_account_id
  AND score.sender_account_id = reach.source_account_id
  AND score.window_end = reach.window_end
{% endjoin %}
