{% comment %}
Metadata values that changed legs have or had.
{% endcomment %}
{% if metadata_keys.size == 0 %}
SELECT
  {{ 'text(100)' | null_of }} AS rail_name,
  {{ 'text(255)' | null_of }} AS metadata_key,
  {{ 'text(4000)' | null_of }} AS metadata_value{{ from_nothing | sql }}
WHERE 1 = 0
{% else %}
SELECT DISTINCT part.rail_name, part.metadata_key, part.metadata_value
FROM (
{% for declared in metadata_keys %}
{% unless forloop.first %}
  UNION ALL
{% endunless %}
  SELECT
    leg.rail_name,
    {{ declared.key | literal | cast: 'text(255)' }} AS metadata_key,
    {{ 'leg.metadata' | json_value: declared.key }} AS metadata_value
  FROM {{ delta.leg | ident }} leg
  WHERE leg.metadata IS NOT NULL AND leg.rail_name = {{ declared.rail | literal }}
{% endfor %}
) part
WHERE part.metadata_value IS NOT NULL
{% endif %}
