{% comment %}
Which values are in use under each metadata key that a rail declares. The legs of a transfer mostly share one document, so equal
documents are read once, and where the engine allows it each is parsed once for all keys of its rail. An incremental refresh leaves
rows with a count of 0 for values that are no longer in use; the relation does not keep them.
{% endcomment %}
{% if metadata_keys.size == 0 %}
SELECT
  {{ 'text(100)' | null_of }} AS rail_name,
  {{ 'text(255)' | null_of }} AS metadata_key,
  {{ 'text(4000)' | null_of }} AS metadata_value,
  {{ 'bigint' | null_of }} AS leg_count{{ from_nothing | sql }}
WHERE 1 = 0
{% else %}
WITH document AS (
{% if incremental %}
  SELECT leg.rail_name, leg.metadata, SUM(leg.change) AS legs
  FROM {{ delta.leg | ident }} leg
  WHERE leg.metadata IS NOT NULL
  GROUP BY leg.rail_name, leg.metadata
  HAVING SUM(leg.change) <> 0
{% else %}
  SELECT leg.rail_name, leg.metadata, COUNT(*) AS legs
  FROM {{ 'current_transactions' | table }} leg
  WHERE leg.metadata IS NOT NULL
  GROUP BY leg.rail_name, leg.metadata
{% endif %}
),
{% if dialect == 'postgres' %}
parsed AS (
  SELECT document.rail_name, CAST(document.metadata AS JSONB) AS content, document.legs
  FROM document
  OFFSET 0
),
found AS (
  SELECT
    parsed.rail_name, declared.metadata_key, parsed.content, parsed.content ->> declared.metadata_key AS metadata_value, parsed.legs
  FROM parsed
  JOIN {{ cfg_metadata_key | ident }} declared
    ON declared.rail_name = parsed.rail_name
  OFFSET 0
),
part AS (
  SELECT
    rail_name,
    metadata_key,
    CASE
      WHEN LEFT(metadata_value, 1) IN ('{', '[') AND JSONB_TYPEOF(content -> metadata_key) <> 'string' THEN NULL
      ELSE metadata_value
    END AS metadata_value,
    legs
  FROM found
),
{% elsif dialect == 'duckdb' %}
part AS (
  SELECT
    document.rail_name,
    declared.metadata_key,
    JSON_VALUE(document.metadata, '/' || REPLACE(REPLACE(declared.metadata_key, '~', '~0'), '/', '~1')) ->> '$' AS metadata_value,
    document.legs
  FROM document
  JOIN {{ cfg_metadata_key | ident }} declared
    ON declared.rail_name = document.rail_name
),
{% else %}
part AS (
{% for declared in metadata_keys %}
{% unless forloop.first %}
  UNION ALL
{% endunless %}
  SELECT
    document.rail_name,
    {{ declared.key | literal | cast: 'text(255)' }} AS metadata_key,
    {{ 'document.metadata' | json_value: declared.key }} AS metadata_value,
    document.legs
  FROM document
  WHERE document.rail_name = {{ declared.rail | literal }}
{% endfor %}
),
{% endif %}
counted AS (
  SELECT rail_name, metadata_key, metadata_value, SUM(legs) AS leg_count
  FROM part
  GROUP BY rail_name, metadata_key, metadata_value
  HAVING metadata_value IS NOT NULL
)
SELECT
  counted.rail_name,
  counted.metadata_key,
  counted.metadata_value,
{% if incremental %}
  counted.leg_count + COALESCE(before.leg_count, 0) AS leg_count
FROM counted
{{ 'metadata_value' | table | left_join_each: 'before',
  'before.rail_name = counted.rail_name
  AND before.metadata_key = counted.metadata_key
  AND before.metadata_value = counted.metadata_value' }}
{% else %}
  counted.leg_count
FROM counted
{% endif %}
{% endif %}
