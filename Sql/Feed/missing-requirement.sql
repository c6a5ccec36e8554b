{% comment %}
A posted leg carries every field that its rail, its template's key and its chain require. One finding per leg, naming the
first field that is missing.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
checked AS (
  SELECT
    id,
    rail_name,
    CASE
      {% for requirement in requirements %}
      WHEN rail_name = {{ requirement.rail | literal }} AND
        {% if requirement.is_parent %}
        transfer_parent_id
        {% else %}
        {{ 'metadata' | json_value: requirement.key }}
        {% endif %}
        IS NULL THEN {{ requirement.key | literal }}
      {% endfor %}
      WHEN 1 = 0 THEN ''
    END AS missing_field
  FROM current_leg
  WHERE status = 'Posted'
)
SELECT id, rail_name, missing_field
FROM checked
WHERE missing_field IS NOT NULL
ORDER BY id
