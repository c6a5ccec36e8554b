{% comment %}
Who pays whom, seen from the sub-ledger accounts: the hops whose receiver hangs under a parent account. A received amount is
split over its payers, so it adds up to what was received.
{% endcomment %}
SELECT
  edge.target_account_id AS recipient_account_id,
  edge.target_account_name AS recipient_account_name,
  {{ 'edge.target_account_type' | in_words }} AS recipient_account_type,
  edge.source_account_id AS sender_account_id,
  edge.source_account_name AS sender_account_name,
  {{ 'edge.source_account_type' | in_words }} AS sender_account_type,
  edge.transfer_id,
  edge.posted_at,
  edge.hop_amount AS amount,
  {{ 'edge.posted_at' | day_of }} AS posted_day
FROM {{ 'inv_money_trail_edges' | table }} edge
JOIN {{ 'account' | table }} recipient
  ON recipient.account_id = edge.target_account_id
WHERE recipient.is_subledger = 1
