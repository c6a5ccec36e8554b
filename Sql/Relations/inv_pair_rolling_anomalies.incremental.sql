{% comment %}
The totals whose own baseline changes. Of the others on days whose population changes only the scores among all are new: see
Refresh/population_score.sql.
{% endcomment %}
WITH
{% part Relations/Parts/reached-populations %}
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
  SELECT
    pair.*,
    earlier.n AS own_n,
    earlier.total AS own_total,
    earlier.trillions AS own_trillions,
    earlier.squares AS own_squares
  FROM pair
  JOIN {{ 'pair_history' | table }} earlier
    ON earlier.recipient_account_id = pair.recipient_account_id
    AND earlier.sender_account_id = pair.sender_account_id
    AND earlier.window_end = pair.window_end
),
{% part Relations/Parts/scores %}
