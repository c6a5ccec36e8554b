{% comment %}
Pairs of accounts and days that the old hops of those transfers belong to.
{% endcomment %}
SELECT DISTINCT edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of }} AS window_end
FROM {{ 'inv_money_trail_edges' | table }} edge
JOIN {{ delta.descendant | ident }} reach
  ON reach.transfer_id = edge.transfer_id
