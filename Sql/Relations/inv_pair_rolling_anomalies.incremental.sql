{% comment %}
The totals whose own baseline changes. Of the others on days whose population changes only the scores among all are new: see
Refresh/population_score.sql.
{% endcomment %}
WITH population AS (
  SELECT
    day.window_end,
    SUM(before.window_count) AS window_count,
    SUM(before.window_total) AS window_total,
    SUM(before.window_squares) AS window_squares
  FROM {{ 'score_day' | table }} reach
  JOIN {{ 'inv_population_day' | table }} day
    ON day.window_end = reach.window_end
  JOIN {{ 'inv_population_day' | table }} before
    ON before.window_end <= day.window_end
    AND before.window_end > {{ 'day.window_end' | add_days: score_period.all_days_back }}
  GROUP BY day.window_end
),
pair AS (
  SELECT
    recipient_account_id,
    recipient_account_name,
    recipient_account_type,
    sender_account_id,
    sender_account_name,
    sender_account_type,
    window_end,
    window_sum,
    transfer_count
  FROM {{ 'inv_pair_window' | table }}
  UNION ALL
  SELECT
    recipient_account_id,
    recipient_account_name,
    recipient_account_type,
    sender_account_id,
    sender_account_name,
    sender_account_type,
    window_end,
    window_sum,
    transfer_count
  FROM {{ 'kept_window' | table }}
),
placed AS (
  SELECT pair.*, earlier.n AS own_n, earlier.total AS own_total, earlier.squares AS own_squares
  FROM pair
  JOIN {{ 'pair_history' | table }} earlier
    ON earlier.recipient_account_id = pair.recipient_account_id
    AND earlier.sender_account_id = pair.sender_account_id
    AND earlier.window_end = pair.window_end
),
{% part Relations/Parts/scores %}
