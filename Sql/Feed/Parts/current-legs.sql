{% comment %}
The current version of every leg, straight from the base table: the feed is checked before it is refreshed. Metadata that the engine
can't take apart counts as none, and legs with another value that no query can use are left out, so that the other rules can be judged.
{% endcomment %}
SELECT
  {% for column in leg_columns %}
  leg.{{ column | ident }},
  {% endfor %}
  CASE WHEN {{ 'leg.metadata' | is_json }} THEN leg.metadata END AS metadata
FROM {{ 'transactions' | table }} leg
WHERE NOT EXISTS (
  SELECT 1
  FROM {{ 'transactions' | table }} later
  WHERE later.id = leg.id AND later.entry > leg.entry
)
AND {{ usable_leg | sql }}
