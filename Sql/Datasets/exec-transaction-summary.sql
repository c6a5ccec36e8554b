{% comment %}
Posted legs of the current versions, first per transfer, then per day and type. A transfer counts once: on the day of its
first leg, under that leg's type, with its largest leg as gross amount.
{% endcomment %}
SELECT
  transfer.posted_date,
  transfer.transfer_type,
  COUNT(*) AS transfer_count,
  SUM(transfer.gross_amount) AS gross_amount,
  SUM(transfer.net_amount) AS net_amount
FROM (
  SELECT
    {{ 'legs.first_posting' | day_of }} AS posted_date,
    CASE
      WHEN legs.least_type = legs.greatest_type THEN legs.least_type
      ELSE (
        SELECT MIN(leg.transfer_type)
        FROM {{ 'current_transactions' | table }} leg
        WHERE leg.transfer_id = legs.transfer_id AND leg.posting = legs.first_posting AND leg.status = 'Posted'
      )
    END AS transfer_type,
    legs.gross_amount,
    legs.net_amount
  FROM (
    SELECT
      transfer_id,
      MIN(posting) AS first_posting,
      MIN(transfer_type) AS least_type,
      MAX(transfer_type) AS greatest_type,
      MAX(ABS(amount_money)) AS gross_amount,
      SUM(amount_money) AS net_amount
    FROM {{ 'current_transactions' | table }}
    WHERE status = 'Posted'
    GROUP BY transfer_id
  ) legs
) transfer
GROUP BY transfer.posted_date, transfer.transfer_type
