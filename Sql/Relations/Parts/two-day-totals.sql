{% comment %}
What each pair of accounts moved on a day (daily) and on the calendar day before it.
{% endcomment %}
placed AS (
  SELECT
    daily.*,
    LAG(window_end) OVER (PARTITION BY recipient_account_id, sender_account_id ORDER BY window_end) AS last_day,
    LAG(day_sum) OVER (PARTITION BY recipient_account_id, sender_account_id ORDER BY window_end) AS last_sum,
    LAG(day_count) OVER (PARTITION BY recipient_account_id, sender_account_id ORDER BY window_end) AS last_count
  FROM daily
)
SELECT
  score.recipient_account_id,
  score.recipient_account_name,
  score.recipient_account_type,
  score.sender_account_id,
  score.sender_account_name,
  score.sender_account_type,
  score.window_end,
  score.day_sum + CASE
    WHEN score.last_day = {{ 'score.window_end' | add_days: -1 }} THEN score.last_sum ELSE 0
  END AS window_sum,
  score.day_count + CASE
    WHEN score.last_day = {{ 'score.window_end' | add_days: -1 }} THEN score.last_count ELSE 0
  END AS transfer_count
FROM placed score
