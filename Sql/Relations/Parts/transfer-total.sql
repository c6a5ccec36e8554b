{% comment %}
One row per transfer with a posted leg: the day and type of its earliest posted leg, its largest amount, and what its legs add up
to. Only transfers of several types are looked at again, for the type of that leg. Incremental: changed transfers only.
{% endcomment %}
WITH legs AS (
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
),
mixed AS (
  SELECT legs.transfer_id, {{ 'leg.transfer_type' | max_text }} AS transfer_type
  FROM legs
{% if incremental %}
  {{ 'current_transactions' | table | join_each: 'leg',
    "leg.transfer_id = legs.transfer_id AND leg.posting = legs.first_posting AND leg.status = 'Posted'" }}
{% else %}
  JOIN {{ 'current_transactions' | table }} leg
    ON leg.transfer_id = legs.transfer_id AND leg.posting = legs.first_posting AND leg.status = 'Posted'
{% endif %}
  WHERE legs.least_type <> legs.greatest_type
  GROUP BY legs.transfer_id
)
SELECT
  {{ 'legs.first_posting' | day_of }} AS posted_date,
  COALESCE(mixed.transfer_type, legs.least_type) AS transfer_type,
  legs.gross_amount,
  legs.net_amount
FROM legs
LEFT JOIN mixed
  ON mixed.transfer_id = legs.transfer_id
