{% comment %}
Changed legs leave and enter the counts. Days without legs come out with a count of 0, which is not kept.
{% endcomment %}
WITH change AS (
  SELECT account_id, {{ 'posting' | day_of }} AS activity_date, SUM(change) AS legs
  FROM {{ 'changed_leg' | table }}
  WHERE status = 'Posted' AND origin <> 'OpeningBalance'
  GROUP BY account_id, {{ 'posting' | day_of }}
),
part AS (
  SELECT account_id, activity_date, legs
  FROM change
  UNION ALL
  SELECT before.account_id, before.activity_date, before.leg_count
  FROM change reach
  {% join account_activity as before on %}
    before.account_id = reach.account_id AND before.activity_date = reach.activity_date
  {% endjoin %}
)
SELECT account_id, activity_date, SUM(legs) AS leg_count
FROM part
GROUP BY account_id, activity_date
