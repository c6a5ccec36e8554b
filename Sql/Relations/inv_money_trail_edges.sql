-- relation inv_money_trail_edges: Who paid whom in every transfer. Posted legs are summed per account first; each receiver's amount
--   is split over the payers in proportion to what they paid, to the cent, so that the hops of a transfer add up to what was
--   received. A full refresh takes that way only for transfers of several legs: of two, one pays the other, and the
--   summary of the transfer says which.
-- grain: one row per transfer, paying account and receiving account; the amounts of a transfer add up to what was received
-- key (transfer_id, source_account_id, target_account_id)
-- column root_transfer_id text(255): where the chain of transfers begins
-- column transfer_id text(255): the transfer
-- column depth integer: how many transfers lie between
-- column source_account_id text(255): who paid
-- column source_account_name text(255): its name at the time
-- column source_account_type text(100): its role at the time
-- column target_account_id text(255): who received
-- column target_account_name text(255): its name at the time
-- column target_account_type text(100): its role at the time
-- column hop_amount sum: what was paid
-- column posted_at timestamp: when it was received
-- column transfer_type text(50): what kind of transfer it is
-- index edges_root (root_transfer_id): the dashboard's choice of a chain
-- index edges_transfer (transfer_id): finds the hops that a refresh replaces
-- index edges_source (source_account_id): the dashboard's choice of a payer
-- index edges_target (target_account_id, posted_at): the hops of a receiver on a day
-- reached by descendant using (transfer_id)

WITH {% part Relations/Parts/payers-and-receivers %}
hop AS (
  {% part Relations/Parts/split-amounts %}
  UNION ALL
  SELECT
    summary.transfer_id,
    summary.payer_account_id,
    summary.payer_name,
    summary.payer_role,
    summary.receiver_account_id,
    summary.receiver_name,
    summary.receiver_role,
    summary.posted_credits,
    summary.received_at,
    summary.least_posted_type
  FROM {{ 'transfer_summary' | table }} summary
  WHERE {% part Relations/Parts/is-plain-payment %}
    AND NOT EXISTS (SELECT 1 FROM {{ 'transfer_party' | table }} party WHERE party.transfer_id = summary.transfer_id)
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
LEFT JOIN {{ 'transfer_link' | table }} link
  ON link.transfer_id = hop.transfer_id
WHERE hop.hop_amount <> 0
