{% comment %}
What a source system says that it posted on an account in a business day is loaded: as many Posted legs, with the same debits and credits.
{% endcomment %}
{% capture legs %}current_leg{% endcapture %}
WITH current_leg AS ({{ current_legs | sql }}),
{% part Relations/Parts/control-counted %},
found AS (
  {% part Relations/Parts/control-difference %}
)
SELECT account_id, business_day_start, told_count, loaded_count, difference
FROM found
WHERE is_break = 1
ORDER BY account_id, business_day_start
