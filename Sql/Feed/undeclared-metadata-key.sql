{% comment %}
Each key that a rail's legs carry must be declared by the rail, or be part of the key of one of its templates. Each engine
lists the keys of a document in its own way.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
declared AS ({{ rails | sql }}),
allowed AS ({{ rail_keys | sql }}),
used AS (
  {% if dialect == 'oracle' %}
  SELECT guide.rail_name, SUBSTR(entry.path, 3) AS metadata_key
  FROM (SELECT rail_name, JSON_DATAGUIDE(metadata) AS document FROM current_leg GROUP BY rail_name) guide,
    JSON_TABLE(guide.document, '$[*]' COLUMNS (path VARCHAR2(4000) PATH '$."o:path"')) entry
  WHERE entry.path LIKE '$.%' AND SUBSTR(entry.path, 3) NOT LIKE '%.%'
  {% elsif dialect == 'duckdb' %}
  SELECT DISTINCT rail_name, UNNEST(JSON_KEYS(metadata)) AS metadata_key
  FROM current_leg
  WHERE JSON_TYPE(metadata) = 'OBJECT'
  {% else %}
  SELECT DISTINCT leg.rail_name, key_of.metadata_key
  FROM current_leg leg
  CROSS JOIN LATERAL JSON_OBJECT_KEYS(
    CASE WHEN leg.metadata IS JSON OBJECT THEN CAST(leg.metadata AS JSON) ELSE CAST('{}' AS JSON) END
  ) AS key_of(metadata_key)
  {% endif %}
)
SELECT used.rail_name, used.metadata_key
FROM used
JOIN declared
  ON declared.rail_name = used.rail_name
LEFT JOIN allowed
  ON allowed.rail_name = used.rail_name AND allowed.metadata_key = used.metadata_key
WHERE allowed.rail_name IS NULL
ORDER BY used.rail_name, used.metadata_key
