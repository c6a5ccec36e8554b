{% comment %}
How many of this institution's base tables and relations exist in the schema in use. Other institutions in the same
schema do not count, so a number that is too low means a schema that was never applied.
{% endcomment %}
SELECT COUNT(*) AS table_count
{% if dialect == 'oracle' %}
FROM USER_TABLES
WHERE TABLE_NAME IN (
{% else %}
FROM information_schema.tables
WHERE table_schema = CURRENT_SCHEMA()
  AND table_name IN (
{% endif %}
{% for name in table_names %}
    {{ name | stored_table_text }}{% unless forloop.last %},{% endunless %}
{% endfor %}
  )
