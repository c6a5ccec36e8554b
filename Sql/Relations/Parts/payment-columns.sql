{% comment %}
What counts of a payment (leg).
{% endcomment %}
leg.account_id,
leg.account_name,
leg.account_role,
leg.account_parent_role,
leg.transfer_type,
CASE WHEN leg.amount_direction = 'Credit' THEN 'inbound' ELSE 'outbound' END AS direction,
CASE WHEN leg.amount_direction = 'Credit' THEN leg.amount_money ELSE -leg.amount_money END AS amount,
leg.posting,
leg.entry,
leg.id
