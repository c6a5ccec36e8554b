{% comment %}
Unchanged two-day totals whose own baseline changes: those that follow a changed one of the same pair within its reach.
{% endcomment %}
{% capture in_reach %}score.recipient_account_id = changed.target_account_id
  AND score.sender_account_id = changed.source_account_id
  AND score.window_end > changed.window_end
  AND score.window_end <= {{ 'changed.window_end' | add_days: population_ahead }}{% endcapture %}
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
FROM {{ delta.pair_day | ident }} changed
{{ 'inv_pair_rolling_anomalies' | table | join_each: 'score', in_reach }}
WHERE NOT {{ is_changed | sql }}
