{% comment %}
What came into each account within a chain of transfers, what went on, and what stayed there, with the chain that is shown until somebody
chooses one. Negative stays are money that the account had from elsewhere.
{% endcomment %}
SELECT
  moved.root_transfer_id,
  moved.account_id,
  COALESCE(known.account_name, moved.account_id) || ' (' || moved.account_id || ')' AS account_display,
  {{ 'MIN(moved.depth)' | cast: 'bigint' }} AS depth,
  SUM(moved.came_in) AS came_in,
  SUM(moved.went_on) AS went_on,
  SUM(moved.came_in) - SUM(moved.went_on) AS stayed,
  {% part Datasets/Parts/default-trail %} AS default_root
FROM (
  SELECT root_transfer_id, target_account_id AS account_id, depth + 1 AS depth, hop_amount AS came_in, 0 AS went_on
  FROM {{ 'inv_money_trail_edges' | table }}
  UNION ALL
  SELECT root_transfer_id, source_account_id, depth, 0, hop_amount
  FROM {{ 'inv_money_trail_edges' | table }}
) moved
LEFT JOIN {{ 'account' | table }} known
  ON known.account_id = moved.account_id
GROUP BY moved.root_transfer_id, moved.account_id, known.account_name
