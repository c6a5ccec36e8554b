{% comment %}
What an account paid and received in a transfer, out of its posted legs (leg) there.
{% endcomment %}
leg.transfer_id,
leg.account_id,
{{ 'leg.account_name' | max_text }} AS account_name,
{{ 'leg.account_role' | max_text }} AS account_role,
{{ 'leg.transfer_type' | max_text }} AS transfer_type,
MIN(leg.posting) AS posted_at,
SUM(CASE WHEN leg.amount_money < 0 THEN -leg.amount_money ELSE 0 END) AS paid,
SUM(CASE WHEN leg.amount_money > 0 THEN leg.amount_money ELSE 0 END) AS received
