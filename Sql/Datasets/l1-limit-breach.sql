{% comment %}
Every breach of a cap, its transfer type as it is, and in words.
{% endcomment %}
SELECT
{% for column in relation_columns %}
  breach.{{ column | ident }},
{% endfor %}
  {% capture named %}breach.transfer_type{% endcapture %}
  {% part Datasets/Parts/words %} AS type_name
FROM {{ 'limit_breach' | table }} breach
