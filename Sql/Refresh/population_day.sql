{% comment %}
Days whose population changes.
{% endcomment %}
SELECT window_end FROM {{ delta.old_window | ident }}
UNION
SELECT window_end FROM {{ pair_window | ident }}
