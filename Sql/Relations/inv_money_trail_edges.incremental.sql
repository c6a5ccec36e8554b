{% comment %}
Changed transfers are few, so all of them are split the general way.
{% endcomment %}
WITH {% part Relations/Parts/payers-and-receivers %}
hop AS (
  {% part Relations/Parts/split-amounts %}
)
SELECT
  COALESCE(link.root_transfer_id, hop.transfer_id) AS root_transfer_id,
  hop.transfer_id,
  COALESCE(link.depth, 0) AS depth,
  hop.source_account_id,
  hop.source_account_name,
  hop.source_account_type,
  hop.target_account_id,
  hop.target_account_name,
  hop.target_account_type,
  hop.hop_amount,
  hop.posted_at,
  hop.transfer_type
FROM hop
{% left_join transfer_link as link on %}
  link.transfer_id = hop.transfer_id
{% endleft_join %}
WHERE hop.hop_amount <> 0
