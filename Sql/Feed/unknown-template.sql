{% comment %}
A template that does not exist, or that the leg's rail is not part of; also a rail that only works within a template and
posts outside of one.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
part AS ({{ template_rails | sql }})
SELECT leg.template_name, leg.rail_name, MIN(leg.id) AS first_id, COUNT(*) AS legs
FROM current_leg leg
LEFT JOIN part
  ON part.template_name = leg.template_name AND part.rail_name = leg.rail_name
WHERE part.rail_name IS NULL
  AND (leg.template_name IS NOT NULL OR leg.rail_name IN (SELECT rail_name FROM part))
GROUP BY leg.template_name, leg.rail_name
ORDER BY leg.template_name, leg.rail_name
