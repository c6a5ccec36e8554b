{% comment %}
The current version of every leg, straight from the base table: the feed is checked before it is refreshed.
{% endcomment %}
SELECT leg.*
FROM {{ 'transactions' | table }} leg
WHERE NOT EXISTS (
  SELECT 1
  FROM {{ 'transactions' | table }} later
  WHERE later.id = leg.id AND later.entry > leg.entry
)
