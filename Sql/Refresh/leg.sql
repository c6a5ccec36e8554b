{% comment %}
Every changed leg: what it was with change -1, what it is with change 1.
{% endcomment %}
SELECT was.*, -1 AS change
FROM {{ delta.new_leg | ident }} now
{{ 'current_transactions' | table | join_each: 'was', 'was.id = now.id' }}
UNION ALL
SELECT now.*, 1 AS change
FROM {{ delta.new_leg | ident }} now
