{% comment %}
Whether a leg (leg) counts against a cap: posted money out of an account under a parent, of a type that has a cap (capped_type).
{% endcomment %}
leg.amount_direction = 'Debit'
AND leg.status = 'Posted'
AND leg.account_scope = 'internal'
AND leg.account_parent_role IS NOT NULL
AND leg.transfer_type IN (SELECT transfer_type FROM capped_type)
