-- relation usage_count: How many legs each combination of declared things has.
-- grain: one row per combination of rail, template, transfer type, parent role, direction and status that legs have
-- key (rail_name, template_name, transfer_type, account_parent_role, amount_direction, status)
-- column rail_name text(100): the rail that it moved on
-- column template_name text(100): the template that it is part of; null when it stands alone
-- column transfer_type text(50): what kind of transfer it is
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column amount_direction text(20): Debit or Credit
-- column status text(50): Posted, Pending, Failed, or a word that no rule knows
-- column leg_count bigint: how many legs
-- reached by any change
-- made from old rows

SELECT
  rail_name,
  template_name,
  transfer_type,
  account_parent_role,
  amount_direction,
  status,
  COUNT(*) AS leg_count
FROM {{ 'current_transactions' | table }}
WHERE origin <> 'OpeningBalance'
GROUP BY rail_name, template_name, transfer_type, account_parent_role, amount_direction, status
