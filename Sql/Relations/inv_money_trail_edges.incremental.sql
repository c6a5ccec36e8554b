{% comment %}
Changed transfers are few, so all of them are split the general way.
{% endcomment %}
WITH party AS (
  SELECT
    leg.transfer_id,
    leg.account_id,
    {{ 'leg.account_name' | max_text }} AS account_name,
    {{ 'leg.account_role' | max_text }} AS account_role,
    {{ 'leg.transfer_type' | max_text }} AS transfer_type,
    MIN(leg.posting) AS posted_at,
    SUM(leg.amount_money) AS net
  FROM {{ 'descendant' | table }} reach
  {% join current_transactions as leg on %}
    leg.transfer_id = reach.transfer_id
  {% endjoin %}
  WHERE leg.status = 'Posted' AND leg.amount_money <> 0 AND leg.origin <> 'OpeningBalance'
  GROUP BY leg.transfer_id, leg.account_id
),
{% part Relations/Parts/payers-and-receivers %}
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
