{% comment %}
What each receiving leaf account got from each payer on a day with movement and on the calendar day before it. A pair counts
by account id; its names are those of that day. An incremental refresh reads the hops of each recipient and day once.
{% endcomment %}
{% if incremental %}
WITH reached AS (
  SELECT
    part.target_account_id,
    part.source_account_id,
    part.calendar_day,
    {{ 'part.calendar_day' | add_days: 1 }} AS next_day
  FROM (
    SELECT target_account_id, source_account_id, window_end AS calendar_day
    FROM {{ delta.pair_day | ident }}
    UNION
    SELECT target_account_id, source_account_id, {{ 'window_end' | add_days: -1 }}
    FROM {{ delta.pair_day | ident }}
  ) part
  JOIN {{ 'account' | table }} account
    ON account.account_id = part.target_account_id AND account.is_leaf = 1
),
daily AS (
{% else %}
WITH daily AS (
{% endif %}
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
{% if incremental %}
  FROM (SELECT DISTINCT target_account_id, calendar_day, next_day FROM reached) day
  {{ 'inv_money_trail_edges' | table | join_each: 'edge',
    'edge.target_account_id = day.target_account_id AND edge.posted_at >= day.calendar_day AND edge.posted_at < day.next_day' }}
  JOIN reached
    ON reached.target_account_id = day.target_account_id
    AND reached.source_account_id = edge.source_account_id
    AND reached.calendar_day = day.calendar_day
{% else %}
  FROM {{ 'inv_money_trail_edges' | table }} edge
  JOIN {{ 'account' | table }} account
    ON account.account_id = edge.target_account_id AND account.is_leaf = 1
{% endif %}
  GROUP BY edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of }}
),
placed AS (
  SELECT
    daily.*,
    LAG(window_end) OVER (PARTITION BY recipient_account_id, sender_account_id ORDER BY window_end) AS last_day,
    LAG(day_sum) OVER (PARTITION BY recipient_account_id, sender_account_id ORDER BY window_end) AS last_sum,
    LAG(day_count) OVER (PARTITION BY recipient_account_id, sender_account_id ORDER BY window_end) AS last_count
  FROM daily
)
SELECT
  score.recipient_account_id,
  score.recipient_account_name,
  score.recipient_account_type,
  score.sender_account_id,
  score.sender_account_name,
  score.sender_account_type,
  score.window_end,
  score.day_sum + CASE
    WHEN score.last_day = {{ 'score.window_end' | add_days: -1 }} THEN score.last_sum ELSE 0
  END AS window_sum,
  score.day_count + CASE
    WHEN score.last_day = {{ 'score.window_end' | add_days: -1 }} THEN score.last_count ELSE 0
  END AS transfer_count
FROM placed score
{% if incremental %}
WHERE {{ is_changed | sql }}
{% endif %}
