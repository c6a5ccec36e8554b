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
-- column posted_net decimal(38,2): what its Posted legs add up to
-- column posted_internal_net decimal(38,2): what its Posted legs on the bank's internal accounts add up to
-- column posted_debits decimal(38,2): what its Posted debits add up to, without their sign
-- column posted_credits decimal(38,2): what its Posted credits add up to
-- column posted_debit_count bigint: how many of its Posted legs are debits
-- column posted_credit_count bigint: how many of them are credits
-- column fired_amount decimal(38,2): what its Posted and Pending legs move: their debits, or their credits when none is a debit
-- column leg_count bigint: how many legs it has
-- column posted_count bigint: how many are Posted
-- column moving_count bigint: how many of those move money
-- column pending_count bigint: how many are Pending
-- column failed_count bigint: how many are Failed
-- column has_fired integer: 1 when a leg is Posted or Pending
-- column status text(50): the last in the alphabet of its legs' statuses
-- column metadata json: the document of a leg
-- index summary_transfer (transfer_id): finds the transfers that a refresh replaces
-- index summary_parent (transfer_parent_id, effective_name) where transfer_parent_id IS NOT NULL: the children of a firing
-- reached by changed_transfer using (transfer_id)

SELECT
  leg.transfer_id,
  COALESCE(leg.template_name, leg.rail_name) AS effective_name,
  {{ 'leg.template_name' | max_text }} AS template_name,
  {{ 'leg.transfer_parent_id' | first_by_entry: 'leg.entry' }} AS transfer_parent_id,
  MIN(leg.posting) AS first_posting,
  MIN(CASE WHEN leg.status = 'Posted' THEN leg.posting END) AS first_posted,
  MIN(CASE WHEN leg.status = 'Posted' THEN leg.transfer_type END) AS least_posted_type,
  MAX(CASE WHEN leg.status = 'Posted' THEN leg.transfer_type END) AS greatest_posted_type,
  SUM(CASE WHEN leg.status = 'Posted' THEN leg.amount_money ELSE 0 END) AS posted_net,
  SUM(CASE WHEN leg.status = 'Posted' AND leg.account_scope = 'internal' THEN leg.amount_money ELSE 0 END) AS posted_internal_net,
  SUM(CASE WHEN leg.status = 'Posted' AND leg.amount_money < 0 THEN -leg.amount_money ELSE 0 END) AS posted_debits,
  SUM(CASE WHEN leg.status = 'Posted' AND leg.amount_money > 0 THEN leg.amount_money ELSE 0 END) AS posted_credits,
  SUM(CASE WHEN leg.status = 'Posted' AND leg.amount_money < 0 THEN 1 ELSE 0 END) AS posted_debit_count,
  SUM(CASE WHEN leg.status = 'Posted' AND leg.amount_money > 0 THEN 1 ELSE 0 END) AS posted_credit_count,
  COALESCE(
    SUM(CASE WHEN leg.status IN ('Posted', 'Pending') AND leg.amount_money < 0 THEN -leg.amount_money END),
    SUM(CASE WHEN leg.status IN ('Posted', 'Pending') AND leg.amount_money > 0 THEN leg.amount_money END),
    0
  ) AS fired_amount,
  COUNT(*) AS leg_count,
  SUM(CASE WHEN leg.status = 'Posted' THEN 1 ELSE 0 END) AS posted_count,
  SUM(CASE WHEN leg.status = 'Posted' AND leg.amount_money <> 0 THEN 1 ELSE 0 END) AS moving_count,
  SUM(CASE WHEN leg.status = 'Pending' THEN 1 ELSE 0 END) AS pending_count,
  SUM(CASE WHEN leg.status = 'Failed' THEN 1 ELSE 0 END) AS failed_count,
  MAX(CASE WHEN leg.status IN ('Posted', 'Pending') THEN 1 ELSE 0 END) AS has_fired,
  {{ 'leg.status' | max_text }} AS status,
  {{ 'leg.metadata' | max_text }} AS metadata
{% from current_transactions as leg reached by changed_transfer as reach on %}
  leg.transfer_id = reach.transfer_id
{% endfrom %}
WHERE leg.origin <> 'OpeningBalance'
GROUP BY leg.transfer_id, COALESCE(leg.template_name, leg.rail_name)
