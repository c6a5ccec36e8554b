{% comment %}
Every account that can be the centre of the network: payers and receivers alike.
{% endcomment %}
SELECT DISTINCT COALESCE(account.account_name, account.account_id) || ' (' || account.account_id || ')' AS source_display
FROM (
  SELECT source_account_id AS account_id, source_account_name AS account_name
  FROM {{ 'inv_money_trail_edges' | table }}
  UNION
  SELECT target_account_id, target_account_name
  FROM {{ 'inv_money_trail_edges' | table }}
) account
