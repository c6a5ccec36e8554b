{% comment %}
Changed transfers leave and enter the counts. Days without firings come out with a count of 0, which is not kept.
{% endcomment %}
WITH change AS (
  SELECT effective_name, business_day, -1 AS firings
  FROM {{ 'old_firing' | table }}
  UNION ALL
  SELECT firing.effective_name, firing.business_day, 1
  FROM (
{% part Relations/Parts/usual-firings %}
  ) firing
),
part AS (
  SELECT effective_name, business_day, firings
  FROM change
  UNION ALL
  SELECT before.effective_name, before.business_day, before.firing_count
  FROM (SELECT DISTINCT effective_name, business_day FROM change) reach
  {% join firing_day as before on %}
    before.effective_name = reach.effective_name AND before.business_day = reach.business_day
  {% endjoin %}
)
SELECT effective_name, business_day, SUM(firings) AS firing_count
FROM part
GROUP BY effective_name, business_day
