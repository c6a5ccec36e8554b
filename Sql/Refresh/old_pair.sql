-- scratch old_pair: Pairs of accounts and days that the old hops of those transfers belong to.
-- before inv_money_trail_edges

SELECT DISTINCT edge.target_account_id, edge.source_account_id, {{ 'edge.posted_at' | day_of }} AS window_end
FROM {{ 'descendant' | table }} reach
{% join inv_money_trail_edges as edge on %}
  edge.transfer_id = reach.transfer_id
{% endjoin %}
