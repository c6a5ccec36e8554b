{% comment %}
Pairs of accounts and days whose two-day total may have changed: days with changed hops, and the day after each.
{% endcomment %}
SELECT target_account_id, source_account_id, window_end
FROM {{ delta.old_pair | ident }}
UNION
SELECT target_account_id, source_account_id, {{ 'window_end' | add_days: 1 }}
FROM {{ delta.old_pair | ident }}
UNION
SELECT edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of }}
FROM {{ 'inv_money_trail_edges' | table }} edge
JOIN {{ delta.descendant | ident }} reach
  ON reach.transfer_id = edge.transfer_id
UNION
SELECT edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of | add_days: 1 }}
FROM {{ 'inv_money_trail_edges' | table }} edge
JOIN {{ delta.descendant | ident }} reach
  ON reach.transfer_id = edge.transfer_id
