{% comment %}
The breaks of balances that have a faulty day in the period, each once, however long it lasts: its days and largest amount are those of
the whole break.
{% endcomment %}
SELECT
  spell.check_type,
  spell.account_id,
  {{ 'fault.account_name' | max_text }} AS account_name,
  spell.first_day,
  spell.last_day,
  spell.day_count,
  spell.largest_amount,
  spell.cleared_on
FROM {{ 'balance_break' | table }} spell
JOIN (
  {% part Relations/Parts/balance-faults %}
) fault
  ON fault.check_type = spell.check_type
  AND fault.account_id = spell.account_id
  AND spell.first_day <= fault.business_day_start
  AND spell.last_day >= fault.business_day_start
WHERE fault.business_day_start >= $1 AND fault.business_day_start < $2
GROUP BY
  spell.check_type,
  spell.account_id,
  spell.first_day,
  spell.last_day,
  spell.day_count,
  spell.largest_amount,
  spell.cleared_on
ORDER BY spell.check_type, spell.largest_amount DESC, spell.account_id, spell.first_day
