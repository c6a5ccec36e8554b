{% comment %}
Every breach of a cap, its transfer type as it is, and in words.
{% endcomment %}
SELECT
{% for column in relation_columns %}
  breach.{{ column | ident }},
{% endfor %}
  {{ 'breach.transfer_type' | in_words }} AS type_name
FROM {{ 'limit_breach' | table }} breach
