{% comment %}
Whether a two-day total (score) is one of those that may have changed. Incremental only.
{% endcomment %}
EXISTS (
  SELECT 1
  FROM {{ 'changed_pair_day' | table }} pair
  WHERE pair.target_account_id = score.recipient_account_id
    AND pair.source_account_id = score.sender_account_id
    AND pair.window_end = score.window_end
)
