-- scratch changed_firing: Transfers whose chain status may have changed: changed ones, and the parents that changed legs name or
--   named.

SELECT transfer_id FROM {{ 'changed_transfer' | table }}
UNION
SELECT transfer_parent_id FROM {{ 'changed_leg' | table }} WHERE transfer_parent_id IS NOT NULL
UNION
SELECT leg.transfer_parent_id
FROM {{ 'changed_transfer' | table }} reach
{% join current_transactions as leg on %}
  leg.transfer_id = reach.transfer_id
{% endjoin %}
WHERE leg.transfer_parent_id IS NOT NULL
