{% comment %}
What missing_balance has when no cadence is declared or no balance is there.
{% endcomment %}
SELECT
  {{ 'text(100)' | null_of }} AS account_id,
  {{ 'text(255)' | null_of }} AS account_name,
  {{ 'text(100)' | null_of }} AS account_role,
  {{ 'text(100)' | null_of }} AS account_parent_role,
  {{ 'timestamp' | null_of }} AS business_day_start,
  {{ 'money' | null_of }} AS carried_balance,
  {{ 'text(20)' | null_of }} AS balance_cadence,
  {{ 'timestamp' | null_of }} AS first_missing_day,
  {{ 'timestamp' | null_of }} AS last_missing_day,
  0 AS missing_days{{ from_nothing | sql }}
WHERE 1 = 0
