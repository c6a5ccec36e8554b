{% comment %}
How many legs have each value under the declared keys of their rails, out of the documents that they share (document).
{% endcomment %}
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
  JOIN {{ 'cfg_metadata_key' | table }} declared
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
  JOIN {{ 'cfg_metadata_key' | table }} declared
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
