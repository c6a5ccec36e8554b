{% comment %}
Transfers with a changed leg.
{% endcomment %}
SELECT DISTINCT transfer_id
FROM {{ delta.leg | ident }}
