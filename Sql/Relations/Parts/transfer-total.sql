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
  FROM {{ 'current_transactions' | table }} leg
{% if incremental %}
  JOIN {{ delta.transfer | ident }} reach
    ON reach.transfer_id = leg.transfer_id
{% endif %}
  WHERE leg.status = 'Posted'
  GROUP BY leg.transfer_id
) legs
