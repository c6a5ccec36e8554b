{% comment %}
Who paid whom in every transfer. Posted legs are summed per account first; each receiver's amount is split over the payers in
proportion to what they paid, to the cent, so that the hops of a transfer add up to what was received. A full refresh takes that
way only for transfers of several legs: of two, one pays the other.
{% endcomment %}
WITH {% unless incremental %}several AS (
  SELECT transfer_id
  FROM {{ 'transfer_summary' | table }}
  GROUP BY transfer_id
  HAVING SUM(moving_count) > 2
),
{% endunless %}
party AS (
  SELECT
    leg.transfer_id,
    leg.account_id,
    {{ 'leg.account_name' | max_text }} AS account_name,
    {{ 'leg.account_role' | max_text }} AS account_role,
    {{ 'leg.transfer_type' | max_text }} AS transfer_type,
    MIN(leg.posting) AS posted_at,
    SUM(leg.amount_money) AS net
{% if incremental %}
  FROM {{ delta.descendant | ident }} reach
  {{ 'current_transactions' | table | join_each: 'leg', 'leg.transfer_id = reach.transfer_id' }}
{% else %}
  FROM {{ 'current_transactions' | table }} leg
{% endif %}
  WHERE leg.status = 'Posted' AND leg.amount_money <> 0
{% unless incremental %}
    AND leg.transfer_id IN (SELECT transfer_id FROM several)
{% endunless %}
  GROUP BY leg.transfer_id, leg.account_id
),
source AS (
  SELECT
    transfer_id,
    account_id,
    account_name,
    account_role,
    -net * 100 AS paid,
    SUM(-net * 100) OVER (PARTITION BY transfer_id) AS total,
    SUM(-net * 100) OVER (
      PARTITION BY transfer_id ORDER BY account_id{{ by_code_point | sql }} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS paid_so_far
  FROM party
  WHERE net < 0
),
target AS (
  SELECT transfer_id, account_id, account_name, account_role, transfer_type, posted_at, net
  FROM party
  WHERE net > 0
),
hop AS (
  SELECT
    target.transfer_id,
    source.account_id AS source_account_id,
    source.account_name AS source_account_name,
    source.account_role AS source_account_type,
    target.account_id AS target_account_id,
    target.account_name AS target_account_name,
    target.account_role AS target_account_type,
    CASE
      WHEN source.paid = source.total THEN target.net
{% if dialect == 'duckdb' %}
      ELSE (
        (2 * CAST(target.net * 100 AS HUGEINT) * CAST(source.paid_so_far AS HUGEINT) + CAST(source.total AS HUGEINT))
          // (2 * CAST(source.total AS HUGEINT))
        - (2 * CAST(target.net * 100 AS HUGEINT) * CAST(source.paid_so_far - source.paid AS HUGEINT) + CAST(source.total AS HUGEINT))
          // (2 * CAST(source.total AS HUGEINT))
      ) * 0.01
{% else %}
      ELSE (
        FLOOR((2 * target.net * 100 * source.paid_so_far + source.total) / (2 * source.total))
        - FLOOR((2 * target.net * 100 * (source.paid_so_far - source.paid) + source.total) / (2 * source.total))
      ) * 0.01
{% endif %}
    END AS hop_amount,
    target.posted_at,
    target.transfer_type
  FROM target
  JOIN source
    ON source.transfer_id = target.transfer_id
{% unless incremental %}
  UNION ALL
  SELECT
    received.transfer_id,
    paid.account_id,
    paid.account_name,
    paid.account_role,
    received.account_id,
    received.account_name,
    received.account_role,
    received.amount_money,
    received.posting,
    received.transfer_type
  FROM {{ 'current_transactions' | table }} received
  JOIN {{ 'current_transactions' | table }} paid
    ON paid.transfer_id = received.transfer_id
    AND paid.account_id <> received.account_id
    AND paid.status = 'Posted'
    AND paid.amount_money < 0
  WHERE received.status = 'Posted'
    AND received.amount_money > 0
    AND NOT EXISTS (SELECT 1 FROM several WHERE several.transfer_id = received.transfer_id)
{% endunless %}
)
SELECT
  COALESCE(link.root_transfer_id, hop.transfer_id) AS root_transfer_id,
  hop.transfer_id,
  COALESCE(link.depth, 0) AS depth,
  hop.source_account_id,
  hop.source_account_name,
  hop.source_account_type,
  hop.target_account_id,
  hop.target_account_name,
  hop.target_account_type,
  hop.hop_amount,
  hop.posted_at,
  hop.transfer_type
FROM hop
{% if incremental %}
{{ 'transfer_link' | table | left_join_each: 'link', 'link.transfer_id = hop.transfer_id' }}
{% else %}
LEFT JOIN {{ 'transfer_link' | table }} link
  ON link.transfer_id = hop.transfer_id
{% endif %}
WHERE hop.hop_amount <> 0
