{% comment %}
One row per transfer with a posted leg: the day and type of its earliest posted leg, its debits (its credits when it has no debit),
how many postings it is, and by how much it changes
the bank's internal accounts. A posting is a debit with its credit: a transfer has as many as the side with
more legs. Only summaries of transfers under several names (several) are added up, and only of transfers of several types are legs read, for
the type of that leg. Incremental: changed transfers only.
{% endcomment %}
WITH several AS (
  SELECT part.transfer_id
  {% from transfer_summary as part reached by changed_transfer as reach on %}
    part.transfer_id = reach.transfer_id
  {% endfrom %}
  WHERE part.posted_count > 0
  GROUP BY part.transfer_id
  HAVING COUNT(*) > 1
),
whole AS (
  SELECT
    part.transfer_id,
    part.first_posted,
    part.least_posted_type,
    part.greatest_posted_type,
    part.posted_debits,
    part.posted_credits,
    part.posted_debit_count,
    part.posted_credit_count,
    part.posted_internal_net
  {% from transfer_summary as part reached by changed_transfer as reach on %}
    part.transfer_id = reach.transfer_id
  {% endfrom %}
  WHERE part.posted_count > 0 AND NOT EXISTS (SELECT 1 FROM several WHERE several.transfer_id = part.transfer_id)
  UNION ALL
  SELECT
    part.transfer_id,
    MIN(part.first_posted),
    MIN(part.least_posted_type),
    MAX(part.greatest_posted_type),
    SUM(part.posted_debits),
    SUM(part.posted_credits),
    SUM(part.posted_debit_count),
    SUM(part.posted_credit_count),
    SUM(part.posted_internal_net)
  {% from transfer_summary as part reached by (several) on %}
    part.transfer_id = several.transfer_id
  {% endfrom %}
  WHERE part.posted_count > 0 AND part.transfer_id IN (SELECT transfer_id FROM several)
  GROUP BY part.transfer_id
),
total AS (
  SELECT
    transfer_id,
    first_posted,
    least_posted_type AS transfer_type,
    CASE WHEN least_posted_type <> greatest_posted_type THEN 1 ELSE 0 END AS is_mixed,
    CASE WHEN posted_debit_count > 0 THEN posted_debits ELSE posted_credits END AS gross_amount,
    CASE WHEN posted_debit_count > posted_credit_count THEN posted_debit_count ELSE posted_credit_count END AS posting_count,
    posted_internal_net AS net_amount
  FROM whole
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
