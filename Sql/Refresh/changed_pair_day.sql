-- scratch changed_pair_day: Pairs of accounts and days whose two-day total may have changed: days with changed hops, and the day
--   after each.

WITH changed AS (
  SELECT target_account_id, source_account_id, window_end
  FROM {{ 'old_pair' | table }}
  UNION
  SELECT edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of }}
  FROM {{ 'descendant' | table }} reach
  {% join inv_money_trail_edges as edge on %}
    edge.transfer_id = reach.transfer_id
  {% endjoin %}
)
SELECT target_account_id, source_account_id, window_end
FROM changed
UNION
SELECT target_account_id, source_account_id, {{ 'window_end' | add_days: 1 }}
FROM changed
