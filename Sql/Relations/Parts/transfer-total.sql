{% comment %}
One row per transfer with a posted leg: the day and type of its earliest posted leg, its debits (its credits when it has no debit),
how many postings it is, and by how much it changes
the bank's internal accounts. A posting is a debit with its credit: a transfer has as many as the side with
more legs. Only of transfers of several types are legs read, for the type of that leg. Incremental: changed transfers only.
{% endcomment %}
WITH total AS (
  SELECT
    part.transfer_id,
    MIN(part.first_posted) AS first_posted,
    MIN(part.least_posted_type) AS transfer_type,
    CASE WHEN MIN(part.least_posted_type) <> MAX(part.greatest_posted_type) THEN 1 ELSE 0 END AS is_mixed,
    CASE WHEN SUM(part.posted_debit_count) > 0 THEN SUM(part.posted_debits) ELSE SUM(part.posted_credits) END AS gross_amount,
    CASE
      WHEN SUM(part.posted_debit_count) > SUM(part.posted_credit_count) THEN SUM(part.posted_debit_count)
      ELSE SUM(part.posted_credit_count)
    END AS posting_count,
    SUM(part.posted_internal_net) AS net_amount
  {% from transfer_summary as part reached by changed_transfer as reach on %}
    part.transfer_id = reach.transfer_id
  {% endfrom %}
  WHERE part.posted_count > 0
  GROUP BY part.transfer_id
),
mixed_leg AS (
  SELECT
    leg.transfer_id,
    leg.transfer_type,
    ROW_NUMBER() OVER (PARTITION BY leg.transfer_id ORDER BY leg.posting, leg.transfer_type{{ by_code_point | sql }} DESC) AS place
  {% from current_transactions as leg reached by (total) on %}
    leg.transfer_id = total.transfer_id AND total.is_mixed = 1
  {% endfrom %}
  WHERE leg.status = 'Posted' AND leg.transfer_id IN (SELECT transfer_id FROM total WHERE is_mixed = 1)
)
SELECT
  {{ 'total.first_posted' | day_of }} AS posted_date,
  COALESCE(mixed_leg.transfer_type, total.transfer_type) AS transfer_type,
  total.gross_amount,
  total.posting_count,
  total.net_amount
FROM total
LEFT JOIN mixed_leg
  ON mixed_leg.transfer_id = total.transfer_id AND mixed_leg.place = 1
