{% comment %}
Money that no hop shows, how much of it accounts received that rankings of recipients look at (received_apart), with the label that the
account has in the network, and the chain and account that are shown until somebody chooses others.
{% endcomment %}
SELECT
  left_out.root_transfer_id,
  left_out.transfer_id,
  left_out.depth,
  left_out.account_id,
  left_out.account_name,
  left_out.account_type,
  left_out.amount,
  left_out.reason,
  left_out.posted_at,
  {{ 'left_out.transfer_type' | in_words }} AS transfer_type,
  COALESCE(account.account_name, left_out.account_id) || ' (' || left_out.account_id || ')' AS account_display,
  {{ 'left_out.posted_at' | day_of }} AS posted_day,
  {% part Datasets/Parts/default-trail %} AS default_root,
  {% part Datasets/Parts/default-anchor %} AS default_anchor,
  CASE
    WHEN account.is_subledger = 1 AND left_out.reason IN ('Nobody pays it', 'Paid and received in one transfer') THEN left_out.amount
    ELSE 0
  END AS received_apart
FROM {{ 'inv_trail_left_out' | table }} left_out
LEFT JOIN {{ 'account' | table }} account
  ON account.account_id = left_out.account_id
