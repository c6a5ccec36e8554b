{% comment %}
Accounts whose latest name or role may have changed.
{% endcomment %}
SELECT account_id FROM {{ delta.leg | ident }}
UNION
SELECT account_id FROM {{ delta.balance | ident }}
