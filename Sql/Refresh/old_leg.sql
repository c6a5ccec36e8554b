{% comment %}
What those legs were before.
{% endcomment %}
SELECT leg.*
FROM {{ 'current_transactions' | table }} leg
WHERE leg.id IN (SELECT id FROM {{ delta.new_leg | ident }})
