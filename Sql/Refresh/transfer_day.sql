{% comment %}
Days and types whose totals change.
{% endcomment %}
SELECT posted_date, transfer_type FROM {{ delta.old_transfer_total | ident }}
UNION
SELECT posted_date, transfer_type FROM {{ delta.new_transfer_total | ident }}
