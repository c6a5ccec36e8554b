{% comment %}
Whether a business day (balance) is another one than the 24 hours from the hour of its account's role (declared).
{% endcomment %}
(
  balance.business_day_end <> {{ 'balance.business_day_start' | add_days: 1 }}
  OR balance.business_day_start
    <> {{ 'balance.business_day_start' | day_of | add_hours: 'COALESCE(declared.business_day_offset_hours, 0)' }}
)
