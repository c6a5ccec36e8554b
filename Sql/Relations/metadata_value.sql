-- relation metadata_value: Which values are in use under each metadata key that a rail declares. The legs of a transfer mostly
--   share one document, so equal documents are read once, and where the engine allows it each is parsed once for all keys of its
--   rail.
-- grain: one row per rail, declared metadata key and value
-- key (rail_name, metadata_key, metadata_value)
-- column rail_name text(100): the rail that it moved on
-- column metadata_key text(255): the key, as the rail declares it
-- column metadata_value text(4000): the value
-- column leg_count bigint: how many legs have it
-- index metadata_value (metadata_value) by hash: finds the values that a refresh replaces
-- reached by made using (rail_name, metadata_key, metadata_value)
-- made from old rows
-- keeps leg_count > 0

{% if metadata_keys.size == 0 %}
{% part Relations/Parts/no-metadata-values %}
{% else %}
WITH document AS (
  SELECT leg.rail_name, leg.metadata, COUNT(*) AS legs
  FROM {{ 'current_transactions' | table }} leg
  WHERE leg.metadata IS NOT NULL
  GROUP BY leg.rail_name, leg.metadata
),
{% part Relations/Parts/values-of-documents %}
SELECT
  counted.rail_name,
  counted.metadata_key,
  counted.metadata_value,
  counted.leg_count
FROM counted
{% endif %}
