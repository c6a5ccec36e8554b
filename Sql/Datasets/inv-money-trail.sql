{% comment %}
The hops of every chain of transfers, from its root on. The labels carry the id, because two accounts may share a name.
{% endcomment %}
SELECT
  root_transfer_id,
  transfer_id,
  depth,
  source_account_id,
  source_account_name,
  source_account_type,
  target_account_id,
  target_account_name,
  target_account_type,
  hop_amount,
  posted_at,
  transfer_type,
  COALESCE(source_account_name, source_account_id) || ' (' || source_account_id || ')' AS source_display,
  COALESCE(target_account_name, target_account_id) || ' (' || target_account_id || ')' AS target_display,
  {{ 'posted_at' | day_of }} AS posted_day
FROM {{ 'inv_money_trail_edges' | table }}
