{% comment %}
Unchanged two-day totals of days whose scores change.
{% endcomment %}
SELECT score.*
FROM {{ delta.score_day | ident }} day
{{ 'inv_pair_rolling_anomalies' | table | join_each: 'score', 'score.window_end = day.window_end' }}
WHERE NOT EXISTS (
  SELECT 1
  FROM {{ delta.pair_day | ident }} reach
  WHERE reach.target_account_id = score.recipient_account_id
    AND reach.source_account_id = score.sender_account_id
    AND reach.window_end = score.window_end
)
