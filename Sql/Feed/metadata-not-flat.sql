{% comment %}
Metadata is one JSON object. Lists and bare values can't be filtered by key.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }})
SELECT id, rail_name, SUBSTR(metadata, 1, 60) AS metadata_start
FROM current_leg
WHERE SUBSTR(LTRIM(metadata, ' ' || CHR(9) || CHR(10) || CHR(13)), 1, 1) <> '{'
ORDER BY id
