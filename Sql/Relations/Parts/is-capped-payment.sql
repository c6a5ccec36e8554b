{% comment %}
Whether a leg (leg) counts against a cap: posted money out of an account under a parent, or into it, of a type
that has a cap for that side (capped_type). An opening balance is nothing that moved.
{% endcomment %}
leg.status = 'Posted'
AND leg.account_scope = 'internal'
AND leg.account_parent_role IS NOT NULL
AND leg.origin <> 'OpeningBalance'
AND (leg.transfer_type, leg.amount_direction) IN (SELECT transfer_type, amount_direction FROM capped_type)
