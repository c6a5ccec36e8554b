{% comment %}
The account in the middle of the network until somebody chooses one: of the bank's customers the one that moved the most, else any account
that did. Its label is the latest name and the id.
{% endcomment %}
(
    SELECT {{ 'busiest.label' | min_text }}
    FROM (
      SELECT
        COALESCE(known.account_name, known.account_id) || ' (' || known.account_id || ')' AS label,
        RANK() OVER (ORDER BY known.is_subledger DESC, SUM(moved.amount) DESC) AS place
      FROM (
        SELECT source_account_id AS account_id, SUM(hop_amount) AS amount
        FROM {{ 'inv_money_trail_edges' | table }}
        GROUP BY source_account_id
        UNION ALL
        SELECT target_account_id, SUM(hop_amount)
        FROM {{ 'inv_money_trail_edges' | table }}
        GROUP BY target_account_id
      ) moved
      JOIN {{ 'account' | table }} known
        ON known.account_id = moved.account_id
      GROUP BY known.account_name, known.account_id, known.is_subledger
    ) busiest
    WHERE busiest.place = 1
  )
