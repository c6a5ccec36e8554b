-- relation stuck_pending: Legs that stay Pending for longer than their rail allows. Invariant 6. Ages run to the moment that the
--   refresh was given, and are what went by, whatever clocks were changed meanwhile.
-- grain: one row per leg that is pending for longer than its rail allows
-- key (transaction_id)
-- column transaction_id text(255): the leg
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
-- column max_pending_age_seconds bigint: how long its rail allows
-- column age_seconds decimal(38,6): how long it has waited
-- index sp_rail (rail_name): the dashboard's choice of a rail
-- index sp_account (account_id): the drill from an account
-- index sp_transfer (transfer_id): the drill from a transfer
-- reached by any change

{% capture local_time %}leg.posting{% endcapture %}
{% capture age %}{{ 'leg.posting' | seconds_to: as_of_literal }} + {% part Relations/Parts/zone-shift %}{% endcapture %}
SELECT
  leg.id AS transaction_id,
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
  rail.max_pending_age_seconds,
  {{ age | sql }} AS age_seconds
FROM {{ 'open_leg' | table }} leg
JOIN {{ 'cfg_rail' | table }} rail
  ON rail.rail_name = leg.rail_name
WHERE leg.status = 'Pending'
  AND {{ age | sql }} > rail.max_pending_age_seconds
