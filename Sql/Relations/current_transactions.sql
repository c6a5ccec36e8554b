{% comment %}
The version of every leg with the highest entry. Nothing else is filtered: a version wins even when it is Failed or moves
the leg to another account or transfer.
{% endcomment %}
{% if incremental %}
SELECT leg.*
FROM {{ delta.new_leg | ident }} leg
{% else %}
SELECT leg.*
FROM {{ transactions | ident }} leg
LEFT JOIN {{ 'superseded_transactions' | table }} several
  ON several.id = leg.id
WHERE leg.entry <= {{ transactions_entry | literal }}
  AND (several.id IS NULL OR several.current_entry = leg.entry)
{% endif %}
