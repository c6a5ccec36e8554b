-- relation transfer_summary: The legs of each transfer under each effective name: the template's name if the leg has one, else the
--   rail's. Money counts when Posted; a transfer has fired when a leg is Posted or Pending. The parent is the one that the earliest
--   version names. Opening balances are no transfers. What other relations need to
--   know of posted legs is gathered in the same pass.
-- grain: one row per transfer and effective name
-- key (transfer_id, effective_name)
-- column transfer_id text(255): the transfer
-- column effective_name text(100): the template's name if there is one, else the rail's
-- column template_name text(100): the template that it is part of; null when it stands alone
-- column transfer_parent_id text(255): the transfer that set it off
-- column first_posting timestamp: its earliest leg, whatever the status
-- column first_posted timestamp: its earliest Posted leg
-- column least_posted_type text(50): the first in the alphabet of its Posted legs' types
-- column greatest_posted_type text(50): the last in the alphabet of them
-- column posted_net sum: what its Posted legs add up to
-- column posted_internal_net sum: what its Posted legs on the bank's internal accounts add up to
-- column posted_debits sum: what its Posted debits add up to, without their sign
-- column posted_credits sum: what its Posted credits add up to
-- column posted_debit_count bigint: how many of its Posted legs are debits
-- column posted_credit_count bigint: how many of them are credits
-- column fired_amount sum: what its Posted and Pending legs move: their debits, or their credits when none is a debit
-- column leg_count bigint: how many legs it has
-- column posted_count bigint: how many are Posted
-- column moving_count bigint: how many of those move money
-- column pending_count bigint: how many are Pending
-- column failed_count bigint: how many are Failed
-- column has_fired integer: 1 when a leg is Posted or Pending
-- column payer_account_id text(255): the account of its Posted debit; the last in the alphabet of them where there are several
-- column payer_name text(255): that account's name at the time, chosen alike
-- column payer_role text(100): its role at the time, chosen alike
-- column receiver_account_id text(255): the account of its Posted credit, chosen alike
-- column receiver_name text(255): that account's name at the time
-- column receiver_role text(100): its role at the time
-- column received_at timestamp: its earliest Posted credit
-- column status text(50): the last in the alphabet of its legs' statuses
-- column metadata json: the document of a leg
-- index summary_transfer (transfer_id): finds the transfers that a refresh replaces
-- index summary_parent (transfer_parent_id, effective_name) where transfer_parent_id IS NOT NULL: the children of a firing
-- reached by changed_transfer using (transfer_id)

SELECT
  leg.transfer_id,
  leg.effective_name,
  {{ 'leg.template_name' | max_text }} AS template_name,
  {{ 'leg.transfer_parent_id' | first_by_entry: 'leg.entry' }} AS transfer_parent_id,
  MIN(leg.posting) AS first_posting,
  MIN(leg.posted_at) AS first_posted,
  MIN(leg.posted_type) AS least_posted_type,
  MAX(leg.posted_type) AS greatest_posted_type,
  COALESCE(SUM(leg.posted_amount), 0) AS posted_net,
  COALESCE(SUM(CASE WHEN leg.account_scope = 'internal' THEN leg.posted_amount END), 0) AS posted_internal_net,
  -COALESCE(SUM(CASE WHEN leg.side = 'paid' THEN leg.posted_amount END), 0) AS posted_debits,
  COALESCE(SUM(leg.posted_amount), 0) - COALESCE(SUM(CASE WHEN leg.side = 'paid' THEN leg.posted_amount END), 0) AS posted_credits,
  COUNT(CASE WHEN leg.side = 'paid' THEN 1 END) AS posted_debit_count,
  COUNT(CASE WHEN leg.side = 'received' THEN 1 END) AS posted_credit_count,
  CASE
    WHEN COUNT(CASE WHEN leg.side = 'paid' THEN 1 END) + COUNT(CASE WHEN leg.pending_amount < 0 THEN 1 END) > 0 THEN
      -COALESCE(SUM(CASE WHEN leg.side = 'paid' THEN leg.posted_amount END), 0)
        - COALESCE(SUM(CASE WHEN leg.pending_amount < 0 THEN leg.pending_amount END), 0)
    ELSE COALESCE(SUM(leg.posted_amount), 0) + COALESCE(SUM(leg.pending_amount), 0)
  END AS fired_amount,
  COUNT(*) AS leg_count,
  COUNT(leg.posted_at) AS posted_count,
  COUNT(leg.side) AS moving_count,
  COUNT(leg.pending_amount) AS pending_count,
  COUNT(CASE WHEN leg.status = 'Failed' THEN 1 END) AS failed_count,
  CASE WHEN COUNT(leg.posted_at) + COUNT(leg.pending_amount) > 0 THEN 1 ELSE 0 END AS has_fired,
  {{ "CASE WHEN leg.side = 'paid' THEN leg.account_id END" | max_text }} AS payer_account_id,
  {{ "CASE WHEN leg.side = 'paid' THEN leg.account_name END" | max_text }} AS payer_name,
  {{ "CASE WHEN leg.side = 'paid' THEN leg.account_role END" | max_text }} AS payer_role,
  {{ "CASE WHEN leg.side = 'received' THEN leg.account_id END" | max_text }} AS receiver_account_id,
  {{ "CASE WHEN leg.side = 'received' THEN leg.account_name END" | max_text }} AS receiver_name,
  {{ "CASE WHEN leg.side = 'received' THEN leg.account_role END" | max_text }} AS receiver_role,
  MIN(CASE WHEN leg.side = 'received' THEN leg.posting END) AS received_at,
  {{ 'leg.status' | max_text }} AS status,
  {{ 'leg.metadata' | max_text }} AS metadata
FROM (
  SELECT
    one.transfer_id,
    COALESCE(one.template_name, one.rail_name) AS effective_name,
    one.template_name,
    one.transfer_parent_id,
    one.entry,
    one.account_id,
    one.account_name,
    one.account_role,
    one.account_scope,
    one.posting,
    one.status,
    one.metadata,
    CASE WHEN one.status = 'Posted' THEN one.posting END AS posted_at,
    CASE WHEN one.status = 'Posted' THEN one.transfer_type END AS posted_type,
    CASE WHEN one.status = 'Posted' THEN one.amount_money END AS posted_amount,
    CASE WHEN one.status = 'Pending' THEN one.amount_money END AS pending_amount,
    CASE
      WHEN one.status = 'Posted' AND one.amount_money < 0 THEN 'paid'
      WHEN one.status = 'Posted' AND one.amount_money > 0 THEN 'received'
    END AS side
  {% from current_transactions as one reached by changed_transfer as reach on %}
    one.transfer_id = reach.transfer_id
  {% endfrom %}
  WHERE one.origin <> 'OpeningBalance'
  {{ fence | sql }}
) leg
GROUP BY leg.transfer_id, leg.effective_name
