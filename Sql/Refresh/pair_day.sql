{% comment %}
Pairs of accounts and days whose two-day total may have changed: days with changed hops, and the day after each.
{% endcomment %}
WITH changed AS (
  SELECT target_account_id, source_account_id, window_end
  FROM {{ delta.old_pair | ident }}
  UNION
  SELECT edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of }}
  FROM {{ delta.descendant | ident }} reach
  {{ 'inv_money_trail_edges' | table | join_each: 'edge', 'edge.transfer_id = reach.transfer_id' }}
)
SELECT target_account_id, source_account_id, window_end
FROM changed
UNION
SELECT target_account_id, source_account_id, {{ 'window_end' | add_days: 1 }}
FROM changed
