{% comment %}
Changed documents leave and enter the counts. Values that are no longer in use come out with a count of 0, which is not kept.
{% endcomment %}
{% if metadata_keys.size == 0 %}
{% part Relations/Parts/no-metadata-values %}
{% else %}
WITH document AS (
  SELECT leg.rail_name, leg.metadata, SUM(leg.change) AS legs
  FROM {{ 'changed_leg' | table }} leg
  WHERE leg.metadata IS NOT NULL
  GROUP BY leg.rail_name, leg.metadata
  HAVING SUM(leg.change) <> 0
),
{% part Relations/Parts/values-of-documents %}
SELECT
  counted.rail_name,
  counted.metadata_key,
  counted.metadata_value,
  counted.leg_count + COALESCE(before.leg_count, 0) AS leg_count
FROM counted
{% left_join metadata_value as before on %}
  before.rail_name = counted.rail_name
  AND before.metadata_key = counted.metadata_key
  AND before.metadata_value = counted.metadata_value
{% endleft_join %}
{% endif %}
