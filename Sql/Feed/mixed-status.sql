{% comment %}
The legs of one firing of a two-leg rail settle together.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
paired AS ({{ paired_rails | sql }})
SELECT leg.transfer_id, leg.rail_name, MIN(leg.status) AS one_status, MAX(leg.status) AS other_status
FROM current_leg leg
JOIN paired
  ON paired.rail_name = leg.rail_name
WHERE leg.template_name IS NULL
GROUP BY leg.transfer_id, leg.rail_name
HAVING MIN(leg.status) <> MAX(leg.status)
ORDER BY leg.transfer_id
