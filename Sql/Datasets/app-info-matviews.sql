{% comment %}
Row count and latest date of each table that the app reads. Base tables are counted as they are now, relations as the last
refresh left them. What is stale is told by entries, not by dates: a day that has no violation, or that lies in the future,
says nothing about a refresh. The latest date of a relation of violations is the latest violation: it is null on a healthy day.
{% endcomment %}
WITH last_refresh AS (
  SELECT relation_name, row_count, finished_at, as_of, transactions_entry, daily_balances_entry
  FROM {{ 'refresh_log' | table }}
  WHERE run_id = (SELECT MAX(run_id) FROM {{ 'refresh_log' | table }})
),
waiting AS (
  SELECT
    (
      SELECT COUNT(*) FROM {{ 'transactions' | table }}
      WHERE entry > (SELECT COALESCE(MAX(transactions_entry), 0) FROM last_refresh)
    ) AS transactions,
    (
      SELECT COUNT(*) FROM {{ 'daily_balances' | table }}
      WHERE entry > (SELECT COALESCE(MAX(daily_balances_entry), 0) FROM last_refresh)
    ) AS daily_balances
  {{ from_nothing | sql }}
)
{% for object in info_objects %}
SELECT
  {{ object.name | table_text | cast: 'text(128)' }} AS view_name,
  {% if object.is_base %}
  COUNT(*) AS row_count,
  {% else %}
  COALESCE((SELECT row_count FROM last_refresh WHERE relation_name = {{ object.name | literal }}), 0) AS row_count,
  {% endif %}
  {% if object.date_column %}
  {% capture latest %}MAX({{ object.date_column | ident }}){% endcapture %}
  {{ latest | day_of }} AS latest_date,
  {% else %}
  {{ 'timestamp' | null_of }} AS latest_date,
  {% endif %}
  (SELECT MAX(finished_at) FROM last_refresh WHERE relation_name = {{ object.name | literal }}) AS refreshed_at,
  (SELECT MAX(as_of) FROM last_refresh WHERE relation_name = {{ object.name | literal }}) AS as_of,
  {% if object.is_base %}
  (SELECT {{ object.name | ident }} FROM waiting) AS rows_waiting,
  {% else %}
  (SELECT transactions + daily_balances FROM waiting) AS rows_waiting,
  {% endif %}
  {{ object.words | literal | cast: 'text(128)' }} AS what_it_holds
{% if object.is_base or object.date_column %}
FROM {{ object.name | table }}
{% else %}
{{ from_nothing | sql }}
{% endif %}
{% unless forloop.last %}
UNION ALL
{% endunless %}
{% endfor %}
