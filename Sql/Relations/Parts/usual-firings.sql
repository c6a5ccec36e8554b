{% comment %}
One row per firing of what declares its usual number of firings. Incremental: changed transfers only.
{% endcomment %}
SELECT summary.effective_name, {{ 'summary.first_posting' | day_of }} AS business_day
{% from transfer_summary as summary reached by changed_transfer as reach on %}
  summary.transfer_id = reach.transfer_id
{% endfrom %}
JOIN {{ 'cfg_usual_firings' | table }} usual
  ON usual.effective_name = summary.effective_name
WHERE {{ checks.usual_firings | sql }} AND summary.has_fired = 1
