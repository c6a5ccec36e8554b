{% comment %}
Transfers whose chain status may have changed: changed ones, and the parents that changed legs name or named.
{% endcomment %}
SELECT transfer_id FROM {{ delta.transfer | ident }}
UNION
SELECT transfer_parent_id FROM {{ delta.leg | ident }} WHERE transfer_parent_id IS NOT NULL
UNION
SELECT leg.transfer_parent_id
FROM {{ delta.transfer | ident }} reach
{{ 'current_transactions' | table | join_each: 'leg', 'leg.transfer_id = reach.transfer_id' }}
WHERE leg.transfer_parent_id IS NOT NULL
