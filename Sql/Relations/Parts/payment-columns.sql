{% comment %}
What counts of a payment (leg).
{% endcomment %}
leg.account_id,
leg.account_name,
leg.account_role,
leg.account_parent_role,
leg.transfer_type,
-leg.amount_money AS amount,
leg.posting,
leg.entry,
leg.id
