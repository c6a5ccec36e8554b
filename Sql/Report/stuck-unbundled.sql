{% comment %}
Legs that are unbundled for longer than their rail allows, at the moment of the refresh, whenever they posted.
{% endcomment %}
SELECT
  transaction_id,
  account_id,
  account_name,
  account_role,
  account_parent_role,
  transfer_id,
  transfer_type,
  rail_name,
  posting,
  amount_money,
  age_seconds,
  max_unbundled_age_seconds AS cap_seconds
FROM {{ 'stuck_unbundled' | table }}
ORDER BY age_seconds DESC, account_id, transaction_id
