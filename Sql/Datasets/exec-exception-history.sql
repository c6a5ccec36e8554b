{% comment %}
What was open on each business day as the last refresh of that day found it, whatever the checks find on the day now. A day on which
nothing was open has a row that says so.
{% endcomment %}
SELECT
  day.business_day,
  {% capture check_type %}kept.check_type{% endcapture %}
  CASE WHEN kept.check_type IS NULL THEN 'Nothing open' ELSE {% part Datasets/Parts/check-name %} END AS check_name,
  kept.account_id,
  kept.account_name,
  COALESCE(kept.magnitude, 0) AS magnitude,
  {{ 'kept.first_day' | day_of }} AS since,
  kept.transfer_id,
  kept.reason,
  day.as_of
FROM {{ 'exception_day' | table }} day
LEFT JOIN {{ 'exception_history' | table }} kept
  ON kept.business_day = day.business_day
