{% comment %}
One row per transfer with a posted leg: the day and type of its earliest posted leg, its largest amount, and what its legs add up
to. Incremental: changed transfers only.
{% endcomment %}
SELECT
  {{ 'legs.first_posting' | day_of }} AS posted_date,
  CASE
    WHEN legs.least_type = legs.greatest_type THEN legs.least_type
    ELSE (
      SELECT {{ 'leg.transfer_type' | max_text }}
      FROM {{ 'current_transactions' | table }} leg
      WHERE leg.transfer_id = legs.transfer_id AND leg.posting = legs.first_posting AND leg.status = 'Posted'
    )
  END AS transfer_type,
  legs.gross_amount,
  legs.net_amount
FROM (
  SELECT
    leg.transfer_id,
    MIN(leg.posting) AS first_posting,
    MIN(leg.transfer_type) AS least_type,
    MAX(leg.transfer_type) AS greatest_type,
    MAX(ABS(leg.amount_money)) AS gross_amount,
    SUM(leg.amount_money) AS net_amount
{% if incremental %}
  FROM {{ delta.transfer | ident }} reach
  {{ 'current_transactions' | table | join_each: 'leg', 'leg.transfer_id = reach.transfer_id' }}
{% else %}
  FROM {{ 'current_transactions' | table }} leg
{% endif %}
  WHERE leg.status = 'Posted'
  GROUP BY leg.transfer_id
) legs
