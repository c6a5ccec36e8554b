{% comment %}
Every leg in its current version, whatever its status, on the business day of its account, which starts as many hours after
midnight as the account's role says.
{% endcomment %}
{% capture hours %}COALESCE(offset_of.business_day_offset_hours, 0){% endcapture %}
{% capture back %}-{{ hours | sql }}{% endcapture %}
SELECT
  leg.id AS transaction_id,
  leg.account_id,
  leg.account_name,
  {{ 'leg.posting' | add_hours: back | day_of | add_hours: hours }} AS business_day,
  leg.posting,
  leg.transfer_id,
  leg.transfer_type,
  leg.amount_money,
  leg.amount_direction,
  leg.status,
  leg.origin
FROM {{ 'current_transactions' | table }} leg
LEFT JOIN {{ 'cfg_role' | table }} offset_of
  ON offset_of.role = leg.account_role
