{% comment %}
Every account that can be the centre of the network, under its latest name: payers and receivers alike, and those whose money no hop
shows. Each side is made distinct by itself, for which statistics exist; of both together an engine expects a row per hop.
{% endcomment %}
SELECT COALESCE(account.account_name, moving.account_id) || ' (' || moving.account_id || ')' AS source_display
FROM (
  SELECT DISTINCT source_account_id AS account_id
  FROM {{ 'inv_money_trail_edges' | table }}
  UNION
  SELECT DISTINCT target_account_id
  FROM {{ 'inv_money_trail_edges' | table }}
  UNION
  SELECT DISTINCT account_id
  FROM {{ 'inv_trail_left_out' | table }}
) moving
LEFT JOIN {{ 'account' | table }} account
  ON account.account_id = moving.account_id
