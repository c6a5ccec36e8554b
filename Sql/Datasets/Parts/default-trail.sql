{% comment %}
The chain that is shown until somebody chooses one: of those with the most hops in a row, the one that moved the most.
{% endcomment %}
(
    SELECT {{ 'longest.root_transfer_id' | min_text }}
    FROM (
      SELECT deepest.root_transfer_id, SUM(deepest.hop_amount) AS moved, MAX(SUM(deepest.hop_amount)) OVER () AS most
      FROM {{ 'inv_money_trail_edges' | table }} deepest
      WHERE deepest.root_transfer_id IN (
        SELECT deep.root_transfer_id
        FROM {{ 'inv_money_trail_edges' | table }} deep
        WHERE deep.depth = (SELECT MAX(depth) FROM {{ 'inv_money_trail_edges' | table }})
      )
      GROUP BY deepest.root_transfer_id
    ) longest
    WHERE longest.moved = longest.most
  )
