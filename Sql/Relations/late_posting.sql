{% comment %}
On request: posted legs whose posting lies after the moment at which their transfer is said to be complete.
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
  leg.posting,
  leg.transfer_completion,
  {{ 'leg.transfer_completion' | seconds_to: 'leg.posting' }} AS seconds_late
{% if incremental %}
FROM {{ delta.new_leg | ident }} leg
{% else %}
FROM {{ 'current_transactions' | table }} leg
{% endif %}
WHERE {{ check_timeliness | sql }}
  AND leg.status = 'Posted'
  AND leg.posting > leg.transfer_completion
