{% comment %}
Pairs of accounts and days that the old hops of those transfers belong to.
{% endcomment %}
SELECT DISTINCT edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of }} AS window_end
FROM {{ delta.descendant | ident }} reach
{{ 'inv_money_trail_edges' | table | join_each: 'edge', 'edge.transfer_id = reach.transfer_id' }}
