{% comment %}
The two-day totals that those pairs had.
{% endcomment %}
SELECT score.recipient_account_id, score.sender_account_id, score.window_end, score.window_sum
FROM {{ delta.pair_day | ident }} reach
{{ 'inv_pair_rolling_anomalies' | table | join_each: 'score',
  'score.recipient_account_id = reach.target_account_id
  AND score.sender_account_id = reach.source_account_id
  AND score.window_end = reach.window_end' }}
