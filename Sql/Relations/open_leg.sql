{% comment %}
Legs that still wait for something: Pending ones and unbundled Posted ones on rails that limit how long, and legs in a status that
no rule knows. Few of all legs, so that ages need no look at the others.
{% endcomment %}
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
{% if incremental %}
FROM {{ delta.new_leg | ident }} leg
{% else %}
FROM {{ 'current_transactions' | table }} leg
{% endif %}
LEFT JOIN {{ cfg_rail | ident }} rail
  ON rail.rail_name = leg.rail_name
WHERE leg.status NOT IN ('Posted', 'Pending', 'Failed')
  OR (leg.status = 'Pending' AND rail.max_pending_age_seconds IS NOT NULL)
  OR (leg.status = 'Posted' AND leg.bundle_id IS NULL AND rail.max_unbundled_age_seconds IS NOT NULL)
