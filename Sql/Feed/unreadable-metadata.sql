{% comment %}
Metadata is JSON that every engine takes apart alike. Some of what passes for JSON is not: a NUL or half a character in an escape, a number
beyond all bounds, a key that is given twice, of which one engine reads the first and another the last.
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
