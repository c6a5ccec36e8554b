{% comment %}
No row, in the columns of metadata_value; for institutions without declared keys.
{% endcomment %}
SELECT
  {{ 'text(100)' | null_of }} AS rail_name,
  {{ 'text(255)' | null_of }} AS metadata_key,
  {{ 'text(4000)' | null_of }} AS metadata_value,
  {{ 'bigint' | null_of }} AS leg_count{{ from_nothing | sql }}
WHERE 1 = 0
