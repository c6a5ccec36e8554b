{% comment %}
What those legs were before.
{% endcomment %}
SELECT leg.*
FROM {{ delta.new_leg | ident }} now
{{ 'current_transactions' | table | join_each: 'leg', 'leg.id = now.id' }}
