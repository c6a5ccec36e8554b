{% comment %}
The legs of a relation of stuck legs (relation), with their amount without sign, and ages in words. Whole seconds are enough.
{% endcomment %}
{% capture limit %}
{% if relation == 'stuck_pending' %}stuck.max_pending_age_seconds{% else %}stuck.max_unbundled_age_seconds{% endif %}
{% endcapture %}
SELECT
{% for column in relation_columns %}
  stuck.{{ column | ident }},
{% endfor %}
  ABS(stuck.amount_money) AS amount_stuck,
  {% capture seconds %}stuck.age_seconds{% endcapture %}
  {% part Datasets/Parts/age-words %} AS age_words,
  {% capture seconds %}{{ limit | sql }}{% endcapture %}
  {% part Datasets/Parts/age-words %} AS limit_words,
  {{ 'stuck.posting' | day_of }} AS posted_day,
  {{ 'stuck.transfer_type' | in_words }} AS type_name
FROM {{ relation | table }} stuck
