{% comment %}
The day that the last refresh called today, as the rows of a common table expression.
{% endcomment %}
SELECT COALESCE(MAX(today), {{ 'MAX(as_of)' | day_of }}) AS today
  FROM {{ 'refresh_log' | table }}
  WHERE run_id = (SELECT MAX(run_id) FROM {{ 'refresh_log' | table }})
