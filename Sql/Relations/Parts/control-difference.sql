{% comment %}
How far what is loaded (counted) is from what was told.
{% endcomment %}
SELECT
  account_id,
  business_day_start,
  business_day_end,
  told_count,
  told_debits,
  told_credits,
  loaded_count,
  loaded_debits,
  loaded_credits,
  told_count - loaded_count AS missing_count,
  ABS(told_debits - loaded_debits) + ABS(told_credits - loaded_credits) AS difference,
  CASE WHEN told_count = loaded_count AND told_debits = loaded_debits AND told_credits = loaded_credits THEN 0 ELSE 1 END AS is_break
FROM counted
