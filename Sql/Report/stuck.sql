{% comment %}
The legs of a relation of stuck legs (relation): those that wait for longer than their rail allows, at the moment of the refresh, whenever
they posted.
{% endcomment %}
SELECT
  transaction_id,
  account_id,
  account_name,
  account_role,
  account_parent_role,
  transfer_id,
  transfer_type,
  rail_name,
  posting,
  amount_money,
  age_seconds,
  {% if relation == 'stuck_pending' %}max_pending_age_seconds{% else %}max_unbundled_age_seconds{% endif %} AS cap_seconds
FROM {{ relation | table }}
ORDER BY age_seconds DESC, account_id, transaction_id
