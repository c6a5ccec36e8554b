{% comment %}
Rows of the base tables that somebody deleted or changed although rows are only ever added. The refresh that noticed it computed
everything again.
{% endcomment %}
SELECT
  noticed_at,
  table_name,
  what,
  rows_before,
  rows_now,
  first_entry,
  last_entry,
  {{ 'table_name' | in_words }} AS table_in_words
FROM {{ 'base_change' | table }}
