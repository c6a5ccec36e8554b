{% comment %}
Every declared cap, also those that nobody broke, with what the last refresh found against it.
{% endcomment %}
SELECT
  {{ 'cap.parent_role' | in_words }} AS parent_role,
  {{ 'cap.transfer_type' | in_words }} AS transfer_type,
  {{ 'cap.direction' | in_words }} AS direction,
  cap.cap,
  COUNT(breach.account_id) AS breach_count,
  MAX(breach.moved_total - breach.cap) AS most_over,
  MAX(breach.business_day) AS last_breach
FROM {{ 'cfg_limit' | table }} cap
LEFT JOIN {{ 'limit_breach' | table }} breach
  ON breach.account_parent_role = cap.parent_role AND breach.transfer_type = cap.transfer_type AND breach.direction = cap.direction
GROUP BY cap.parent_role, cap.transfer_type, cap.direction, cap.cap
