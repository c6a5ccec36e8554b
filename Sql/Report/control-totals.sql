{% comment %}
What the source system says that it posted, against what is loaded, for the days of the period that it speaks for.
{% endcomment %}
SELECT
  account_id,
  business_day_start,
  told_count,
  loaded_count,
  told_debits,
  loaded_debits,
  told_credits,
  loaded_credits,
  missing_count,
  difference,
  is_break
FROM {{ 'control_check' | table }}
WHERE business_day_start >= $1 AND business_day_start < $2
ORDER BY is_break DESC, business_day_start DESC, account_id
