-- scratch kept_window: Unchanged two-day totals whose own baseline changes: those that follow a changed one of the same pair within
--   its reach.
-- before inv_pair_rolling_anomalies

SELECT DISTINCT
  score.recipient_account_id,
  score.recipient_account_name,
  score.recipient_account_type,
  score.sender_account_id,
  score.sender_account_name,
  score.sender_account_type,
  score.window_end,
  score.window_sum,
  score.transfer_count
FROM {{ 'changed_pair_day' | table }} changed
{% join inv_pair_rolling_anomalies as score on %}
  score.recipient_account_id = changed.target_account_id
  AND score.sender_account_id = changed.source_account_id
  AND score.window_end > changed.window_end
  AND score.window_end <= {{ 'changed.window_end' | add_days: score_period.days_ahead }}
{% endjoin %}
WHERE NOT {% part Relations/Parts/is-changed %}
