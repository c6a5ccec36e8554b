{% comment %}
Every leg in its current version, whatever its status, that passes the metadata filter.
{% endcomment %}
SELECT
  id,
  transfer_id,
  transfer_parent_id,
  rail_name,
  transfer_type,
  account_id,
  account_name,
  account_role,
  account_scope,
  posting,
  amount_money,
  amount_direction,
  status,
  bundle_id,
  CASE WHEN bundle_id IS NULL THEN 'Unbundled' ELSE 'Bundled' END AS bundle_status,
  origin,
  {{ 'posting' | day_of }} AS posting_day
FROM {{ 'current_transactions' | table }}
WHERE origin <> 'OpeningBalance' AND {% part Datasets/Parts/keep-metadata %}
