{% comment %}
Invariant 7: no posted leg stays without a bundle for longer than its rail allows. Ages run to the moment that the refresh was
given.
{% endcomment %}
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
  rail.max_unbundled_age_seconds,
  {{ 'leg.posting' | seconds_to: as_of_literal }} AS age_seconds
FROM {{ 'open_leg' | table }} leg
JOIN {{ cfg_rail | ident }} rail
  ON rail.rail_name = leg.rail_name
WHERE leg.status = 'Posted'
  AND {{ 'leg.posting' | seconds_to: as_of_literal }} > rail.max_unbundled_age_seconds
