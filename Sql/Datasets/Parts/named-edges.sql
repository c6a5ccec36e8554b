{% comment %}
The hops of every chain of transfers. The labels carry the id, because two accounts may share a name, and the latest name, because an
account that was renamed is one account; the name at the time stands in a column of its own. A label is made once for an account, not for
each of its hops.
{% endcomment %}
SELECT
  edge.root_transfer_id,
  edge.transfer_id,
  edge.depth,
  edge.source_account_id,
  edge.source_account_name,
  edge.source_account_type,
  edge.target_account_id,
  edge.target_account_name,
  edge.target_account_type,
  edge.hop_amount,
  edge.posted_at,
  {{ 'edge.transfer_type' | in_words }} AS transfer_type,
  COALESCE(source.label, edge.source_account_id || ' (' || edge.source_account_id || ')') AS source_display,
  COALESCE(target.label, edge.target_account_id || ' (' || edge.target_account_id || ')') AS target_display,
  {{ 'edge.posted_at' | day_of }} AS posted_day
FROM {{ 'inv_money_trail_edges' | table }} edge
LEFT JOIN (
  SELECT account_id, COALESCE(account_name, account_id) || ' (' || account_id || ')' AS label
  FROM {{ 'account' | table }}
) source
  ON source.account_id = edge.source_account_id
LEFT JOIN (
  SELECT account_id, COALESCE(account_name, account_id) || ' (' || account_id || ')' AS label
  FROM {{ 'account' | table }}
) target
  ON target.account_id = edge.target_account_id
