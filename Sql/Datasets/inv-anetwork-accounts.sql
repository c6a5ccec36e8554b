{% comment %}
Every account that can be the centre of the network: payers and receivers alike. Each side is made distinct by itself, for which
statistics exist; of both together an engine expects a row per hop.
{% endcomment %}
SELECT DISTINCT COALESCE(account.account_name, account.account_id) || ' (' || account.account_id || ')' AS source_display
FROM (
  SELECT DISTINCT source_account_id AS account_id, source_account_name AS account_name
  FROM {{ 'inv_money_trail_edges' | table }}
  UNION
  SELECT DISTINCT target_account_id, target_account_name
  FROM {{ 'inv_money_trail_edges' | table }}
) account
