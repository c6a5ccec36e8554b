{% comment %}
Every leg in its current version, whatever its status; its transfer type as it is, and in words.
{% endcomment %}
SELECT
  id AS transaction_id,
  account_id,
  account_name,
  account_role,
  account_parent_role,
  transfer_id,
  transfer_parent_id,
  transfer_type,
  rail_name,
  amount_money,
  amount_direction,
  status,
  origin,
  posting,
  transfer_completion,
  {{ 'posting' | day_of }} AS posting_day,
  CASE WHEN amount_money < 0 THEN -amount_money ELSE 0 END AS debit,
  CASE WHEN amount_money > 0 THEN amount_money ELSE 0 END AS credit,
  {{ 'transfer_type' | in_words }} AS type_name
FROM {{ 'current_transactions' | table }}
