-- scratch descendant: Those transfers and everything below them: their place in a chain may have changed. A set, so that cycles
--   end.

{{ with_recursive | sql }} down (transfer_id) AS (
  SELECT transfer_id
  FROM {{ 'changed_transfer' | table }}
{% if dialect == 'oracle' %}
  UNION ALL
{% else %}
  UNION
{% endif %}
  SELECT leg.transfer_id
  FROM down
  {% join current_transactions as leg on %}
    leg.transfer_parent_id = down.transfer_id
  {% endjoin %}
)
{% if dialect == 'oracle' %}
CYCLE transfer_id SET is_repeated TO 1 DEFAULT 0
{% endif %}
SELECT DISTINCT transfer_id
FROM down
