{% comment %}
Which values are in use under each metadata key that a rail declares. Each document is read once per key of its own rail.
{% endcomment %}
{% if metadata_keys.size == 0 %}
SELECT
  {{ 'text(100)' | null_of }} AS rail_name,
  {{ 'text(255)' | null_of }} AS metadata_key,
  {{ 'text(4000)' | null_of }} AS metadata_value,
  {{ 'bigint' | null_of }} AS leg_count{{ from_nothing | sql }}
WHERE 1 = 0
{% else %}
SELECT part.rail_name, part.metadata_key, part.metadata_value, SUM(part.legs) AS leg_count
FROM (
{% for declared in metadata_keys %}
{% unless forloop.first %}
  UNION ALL
{% endunless %}
  SELECT
    leg.rail_name,
    {{ declared.key | literal | cast: 'text(255)' }} AS metadata_key,
    {{ 'leg.metadata' | json_value: declared.key }} AS metadata_value,
{% if incremental %}
    leg.change AS legs
  FROM {{ delta.leg | ident }} leg
{% else %}
    1 AS legs
  FROM {{ 'current_transactions' | table }} leg
{% endif %}
  WHERE leg.metadata IS NOT NULL AND leg.rail_name = {{ declared.rail | literal }}
{% endfor %}
{% if incremental %}
  UNION ALL
  SELECT before.rail_name, before.metadata_key, before.metadata_value, before.leg_count
  FROM {{ 'metadata_value' | table }} before
  JOIN {{ delta.metadata | ident }} reach
    ON reach.rail_name = before.rail_name
    AND reach.metadata_key = before.metadata_key
    AND reach.metadata_value = before.metadata_value
{% endif %}
) part
WHERE part.metadata_value IS NOT NULL
GROUP BY part.rail_name, part.metadata_key, part.metadata_value
HAVING SUM(part.legs) > 0
{% endif %}
