{% comment %}
What stands out, a few of each kind: two-day totals of the last seven days far above the usual, accounts with many payers, the longest
chain. How far each stands out is written in its own unit. The sheet that shows more is named, with the chain or the account to open.
{% endcomment %}
WITH last_window AS (
  SELECT MAX(window_end) AS day FROM {{ 'inv_pair_rolling_anomalies' | table }}
),
unusual AS (
  SELECT
    'Unusual amount' AS kind,
    COALESCE(sender_account_name, sender_account_id) || ' → ' || COALESCE(recipient_account_name, recipient_account_id) AS who,
    window_sum AS amount,
    z_score AS strength,
    {{ 'z_score' | money_text }} || ' deviations above the mean' AS how_far,
    window_end AS day,
    'Volume Anomalies' AS sheet,
    {{ 'text(255)' | null_of }} AS trail_root,
    recipient_account_id AS account_id,
    ROW_NUMBER() OVER (ORDER BY z_score DESC, sender_account_id, recipient_account_id, window_end) AS place
  FROM {{ 'inv_pair_rolling_anomalies' | table }}
  CROSS JOIN last_window
  WHERE z_score >= 2 AND window_end > {{ 'last_window.day' | add_days: -7 }}
),
payer AS (
  SELECT
    edge.target_account_id,
    SUM(edge.hop_amount) AS amount,
    COUNT(DISTINCT edge.source_account_id) AS payers,
    MAX({{ 'edge.posted_at' | day_of }}) AS day
  FROM {{ 'inv_money_trail_edges' | table }} edge
  WHERE edge.target_account_id IN (SELECT account_id FROM {{ 'account' | table }} WHERE is_subledger = 1)
  GROUP BY edge.target_account_id
),
funnel AS (
  SELECT
    'Many payers' AS kind,
    COALESCE(recipient.account_name, recipient.account_id) AS who,
    payer.amount,
    payer.payers AS strength,
    {{ 'payer.payers' | cast: 'text(20)' }} || ' different payers' AS how_far,
    payer.day,
    'Recipient Fanout' AS sheet,
    {{ 'text(255)' | null_of }} AS trail_root,
    recipient.account_id,
    ROW_NUMBER() OVER (ORDER BY payer.payers DESC, payer.amount DESC, recipient.account_id) AS place
  FROM payer
  JOIN {{ 'account' | table }} recipient
    ON recipient.account_id = payer.target_account_id
  WHERE payer.payers >= 5
),
trail AS (
  SELECT
    'Long chain' AS kind,
    root_transfer_id AS who,
    SUM(hop_amount) AS amount,
    MAX(depth) + 1 AS strength,
    {{ 'MAX(depth) + 1' | cast: 'text(20)' }} || ' transfers in a row' AS how_far,
    MAX({{ 'posted_at' | day_of }}) AS day,
    'Money Trail' AS sheet,
    root_transfer_id AS trail_root,
    {{ 'text(255)' | null_of }} AS account_id,
    ROW_NUMBER() OVER (ORDER BY MAX(depth) DESC, SUM(hop_amount) DESC, root_transfer_id) AS place
  FROM {{ 'inv_money_trail_edges' | table }}
  WHERE root_transfer_id IN (
    SELECT root_transfer_id
    FROM {{ 'inv_money_trail_edges' | table }}
    WHERE depth = (SELECT MAX(depth) FROM {{ 'inv_money_trail_edges' | table }})
  )
  GROUP BY root_transfer_id
)
SELECT
  standing_out.kind,
  standing_out.who,
  standing_out.amount,
  {{ 'standing_out.strength' | cast: 'decimal(38,2)' }} AS strength,
  standing_out.how_far,
  standing_out.day,
  standing_out.sheet,
  standing_out.trail_root,
  COALESCE(known.account_name, standing_out.account_id) || ' (' || standing_out.account_id || ')' AS account_display
FROM (
  SELECT * FROM unusual WHERE place <= 3
  UNION ALL
  SELECT * FROM funnel WHERE place <= 3
  UNION ALL
  SELECT * FROM trail WHERE place <= 1 AND strength > 1
) standing_out
LEFT JOIN {{ 'account' | table }} known
  ON known.account_id = standing_out.account_id
