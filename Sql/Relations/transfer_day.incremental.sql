{% comment %}
Changed transfers leave and enter the counts. Days without transfers come out with a count of 0, which is not kept.
{% endcomment %}
WITH change AS (
  SELECT posted_date, transfer_type, -1 AS transfers, -gross_amount AS gross_amount, -net_amount AS net_amount, -posting_count AS posting_count
  FROM {{ 'old_transfer_total' | table }}
  UNION ALL
  SELECT total.posted_date, total.transfer_type, 1, total.gross_amount, total.net_amount, total.posting_count
  FROM (
{% part Relations/Parts/transfer-total %}
  ) total
),
part AS (
  SELECT posted_date, transfer_type, transfers, gross_amount, net_amount, posting_count
  FROM change
  UNION ALL
  SELECT before.posted_date, before.transfer_type, before.transfer_count, before.gross_amount, before.net_amount,
    before.posting_count
  FROM (SELECT DISTINCT posted_date, transfer_type FROM change) reach
  {% join transfer_day as before on %}
    before.posted_date = reach.posted_date AND before.transfer_type = reach.transfer_type
  {% endjoin %}
)
SELECT
  posted_date,
  transfer_type,
  SUM(transfers) AS transfer_count,
  SUM(gross_amount) AS gross_amount,
  SUM(net_amount) AS net_amount,
  SUM(posting_count) AS posting_count
FROM part
GROUP BY posted_date, transfer_type
