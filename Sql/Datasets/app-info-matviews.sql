{% comment %}
Row count and latest date of each table that the app reads. The latest date of a relation of violations is the latest
violation: it is null on a healthy day.
{% endcomment %}
{% for object in info_objects %}
SELECT
  {{ object.name | table_text | cast: 'text(128)' }} AS view_name,
  COUNT(*) AS row_count,
  {% if object.date_column %}
  MAX({{ object.date_column | ident }}) AS latest_date
  {% else %}
  {{ 'timestamp' | null_of }} AS latest_date
  {% endif %}
FROM {{ object.name | table }}
{% unless forloop.last %}
UNION ALL
{% endunless %}
{% else %}
SELECT
  {{ '(no matviews registered)' | literal | cast: 'text(128)' }} AS view_name,
  0 AS row_count,
  {{ 'timestamp' | null_of }} AS latest_date{{ from_nothing | sql }}
{% endfor %}
