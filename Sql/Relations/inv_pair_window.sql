-- work inv_pair_window: What each receiving leaf account that rolls up to a role got from each payer on a day with movement and on the calendar day before
--   it. A pair counts by account id; its names are those of that day.

WITH daily AS (
  SELECT
    edge.target_account_id AS recipient_account_id,
    edge.source_account_id AS sender_account_id,
    {{ 'edge.posted_at' | day_of }} AS window_end,
    {{ 'edge.target_account_name' | max_text }} AS recipient_account_name,
    {{ 'edge.target_account_type' | max_text }} AS recipient_account_type,
    {{ 'edge.source_account_name' | max_text }} AS sender_account_name,
    {{ 'edge.source_account_type' | max_text }} AS sender_account_type,
    SUM(edge.hop_amount) AS day_sum,
    COUNT(*) AS day_count
  FROM {{ 'inv_money_trail_edges' | table }} edge
  JOIN {{ 'account' | table }} account
    ON account.account_id = edge.target_account_id AND account.is_subledger = 1
  GROUP BY edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of }}
),
{% part Relations/Parts/two-day-totals %}
