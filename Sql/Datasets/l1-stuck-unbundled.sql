{% comment %}
Posted legs without a bundle for longer than their rail allows, as of the last refresh.
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
  amount_money,
  amount_direction,
  posting,
  max_unbundled_age_seconds,
  age_seconds
FROM {{ 'stuck_unbundled' | table }}
