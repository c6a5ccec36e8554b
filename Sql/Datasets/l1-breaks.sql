{% comment %}
The days of a relation of violations (relation), each with the break that it is part of.
{% endcomment %}
SELECT
{% for column in relation_columns %}
  found.{{ column | ident }},
{% endfor %}
  {{ 'found.business_day_start' | day_of }} AS business_day,
  found.account_id || ' #' || {{ 'spell.break_number' | cast: 'text(20)' }} AS break_id,
  spell.first_day,
  spell.last_day,
  spell.day_count,
  spell.largest_amount,
  spell.cleared_on
  {% if relation == 'overdraft' %},
  CASE WHEN found.next_day_start IS NULL THEN found.account_id END AS open_account_id,
  CASE WHEN found.next_day_start IS NULL THEN found.stored_balance END AS open_balance,
  CASE WHEN found.next_day_start IS NULL THEN spell.day_count END AS open_days
  {% endif %}
FROM {{ relation | table }} found
JOIN {{ 'balance_break' | table }} spell
  ON spell.check_type = {{ relation | literal }}
  AND spell.account_id = found.account_id
  AND spell.first_day <= found.business_day_start
  AND spell.last_day >= found.business_day_start
