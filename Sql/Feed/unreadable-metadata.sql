{% comment %}
Metadata is JSON that the engine can take apart. Some of what passes for JSON is not: a NUL or half a character in an escape, a number
beyond all bounds.
{% endcomment %}
SELECT leg.id, leg.account_id, leg.rail_name
FROM {{ 'transactions' | table }} leg
WHERE leg.metadata IS NOT NULL
  AND NOT ({{ 'leg.metadata' | is_json }})
  AND NOT EXISTS (
    SELECT 1
    FROM {{ 'transactions' | table }} later
    WHERE later.id = leg.id AND later.entry > leg.entry
  )
ORDER BY leg.id
