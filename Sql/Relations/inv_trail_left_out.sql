-- relation inv_trail_left_out: Posted money that no hop shows, because an account both paid and received it within one transfer, or
--   because its transfer has nobody on the other side. What a transfer moved is what its hops show and what stands here, each
--   transfer counted on its larger side.
-- grain: one row per transfer, account and reason
-- key (transfer_id, account_id, reason)
-- column root_transfer_id text(255): where the chain of transfers begins
-- column transfer_id text(255): the transfer
-- column depth integer: how many transfers lie between
-- column account_id text(255): who paid or received it
-- column account_name text(255): its name at the time
-- column account_type text(100): its role at the time
-- column amount sum: how much no hop shows; never negative
-- column reason text(100): why
-- column posted_at timestamp: when the account's first leg posted
-- column transfer_type text(50): what kind of transfer it is
-- index left_out_root (root_transfer_id): the dashboard's choice of a chain
-- index left_out_transfer (transfer_id): finds the rows that a refresh replaces
-- index left_out_account (account_id): the dashboard's choice of an account
-- reached by descendant using (transfer_id)

{% capture cents %}((paid - received) * {{ cents_of_one | sql }}){% endcapture %}
{% capture portion %}((all_paid - all_received) * {{ cents_of_one | sql }}){% endcapture %}
{% capture whole %}(all_paid * {{ cents_of_one | sql }}){% endcapture %}
WITH sided AS (
  SELECT
    party.*,
    SUM(CASE WHEN paid > received THEN paid - received ELSE 0 END) OVER (PARTITION BY transfer_id) AS all_paid,
    SUM(CASE WHEN received > paid THEN received - paid ELSE 0 END) OVER (PARTITION BY transfer_id) AS all_received
  FROM {{ 'transfer_party' | table }} party
),
part AS (
  SELECT
    sided.*,
    CASE WHEN paid < received THEN paid ELSE received END AS amount,
    'Paid and received in one transfer' AS reason
  FROM sided
  UNION ALL
  SELECT sided.*, received - paid, 'Nobody pays it'
  FROM sided
  WHERE received > paid AND all_paid = 0
  UNION ALL
  SELECT sided.*, paid - received, 'Nobody receives it'
  FROM sided
  WHERE paid > received AND all_received = 0
  UNION ALL
  SELECT
    sided.*,
    {% part Relations/Parts/share-of-cents %} * {{ cent | sql }},
    'Paid and not received'
  FROM sided
  WHERE paid > received AND all_received > 0 AND all_paid > all_received
)
SELECT
  COALESCE(link.root_transfer_id, part.transfer_id) AS root_transfer_id,
  part.transfer_id,
  COALESCE(link.depth, 0) AS depth,
  part.account_id,
  part.account_name,
  part.account_role AS account_type,
  part.amount,
  part.reason,
  part.posted_at,
  part.transfer_type
FROM part
{% left_join transfer_link as link on %}
  link.transfer_id = part.transfer_id
{% endleft_join %}
WHERE part.amount <> 0
