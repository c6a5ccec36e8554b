-- relation open_leg: Legs that still wait for something: Pending ones and unbundled Posted ones on rails that limit how long, and
--   legs in a status that no rule knows. Few of all legs, so that ages need no look at the others.
-- grain: one row per leg that is Pending, or Posted without a bundle, on a rail that limits how long, or whose status is unknown
-- key (id)
-- column id text(255): the leg
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column transfer_id text(255): the transfer
-- column transfer_type text(50): what kind of transfer it is
-- column rail_name text(100): the rail that it moved on
-- column amount_money money: what it moves; debits are negative
-- column amount_direction text(20): Debit or Credit
-- column posting timestamp: when it posted
-- column status text(50): Posted, Pending, Failed, or a word that no rule knows
-- index open_leg (id): finds the legs that a refresh replaces
-- reached by new_leg using (id)

SELECT
  leg.id,
  leg.account_id,
  leg.account_name,
  leg.account_role,
  leg.account_parent_role,
  leg.transfer_id,
  leg.transfer_type,
  leg.rail_name,
  leg.amount_money,
  leg.amount_direction,
  leg.posting,
  leg.status
{% from_either current_transactions or new_leg as leg %}
WHERE (leg.status <> 'Posted' OR leg.bundle_id IS NULL)
  AND (
    leg.status NOT IN ('Posted', 'Pending', 'Failed')
    OR (
      leg.status = 'Pending'
      AND leg.rail_name IN (SELECT rail_name FROM {{ 'cfg_rail' | table }} WHERE max_pending_age_seconds IS NOT NULL)
    )
    OR (
      leg.status = 'Posted'
      AND leg.rail_name IN (SELECT rail_name FROM {{ 'cfg_rail' | table }} WHERE max_unbundled_age_seconds IS NOT NULL)
    )
  )
