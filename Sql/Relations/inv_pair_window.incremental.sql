{% comment %}
The hops of each recipient and day are read once.
{% endcomment %}
WITH reached AS (
  SELECT
    part.target_account_id,
    part.source_account_id,
    part.calendar_day,
    {{ 'part.calendar_day' | add_days: 1 }} AS next_day
  FROM (
    SELECT target_account_id, source_account_id, window_end AS calendar_day
    FROM {{ 'changed_pair_day' | table }}
    UNION
    SELECT target_account_id, source_account_id, {{ 'window_end' | add_days: -1 }}
    FROM {{ 'changed_pair_day' | table }}
  ) part
  JOIN {{ 'account' | table }} account
    ON account.account_id = part.target_account_id AND account.is_subledger = 1
),
daily AS (
  SELECT
    edge.target_account_id AS recipient_account_id,
    edge.source_account_id AS sender_account_id,
    {{ 'edge.posted_at' | day_of }} AS window_end,
    {{ 'edge.target_account_name' | max_text }} AS recipient_account_name,
    {{ 'edge.target_account_type' | max_text }} AS recipient_account_type,
    {{ 'edge.source_account_name' | max_text }} AS sender_account_name,
    {{ 'edge.source_account_type' | max_text }} AS sender_account_type,
    SUM(edge.hop_amount) AS day_sum,
    COUNT(*) AS day_count
  FROM (SELECT DISTINCT target_account_id, calendar_day, next_day FROM reached) day
  {% join inv_money_trail_edges as edge on %}
    edge.target_account_id = day.target_account_id AND edge.posted_at >= day.calendar_day AND edge.posted_at < day.next_day
  {% endjoin %}
  JOIN reached
    ON reached.target_account_id = day.target_account_id
    AND reached.source_account_id = edge.source_account_id
    AND reached.calendar_day = day.calendar_day
  GROUP BY edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of }}
),
{% part Relations/Parts/two-day-totals %}
WHERE {% part Relations/Parts/is-changed %}
