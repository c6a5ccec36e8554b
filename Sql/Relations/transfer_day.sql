{% comment %}
Posted transfers per day and type. A transfer counts once: on the day of its first posted leg, under that leg's type, with its
largest leg as gross amount. An incremental refresh leaves rows with a count of 0 for days without transfers; the relation does not
keep them.
{% endcomment %}
{% if incremental %}
WITH change AS (
  SELECT posted_date, transfer_type, -1 AS transfers, -gross_amount AS gross_amount, -net_amount AS net_amount
  FROM {{ delta.old_transfer_total | ident }}
  UNION ALL
  SELECT total.posted_date, total.transfer_type, 1, total.gross_amount, total.net_amount
  FROM (
{{ transfer_total | sql }}
  ) total
),
part AS (
  SELECT posted_date, transfer_type, transfers, gross_amount, net_amount
  FROM change
  UNION ALL
  SELECT before.posted_date, before.transfer_type, before.transfer_count, before.gross_amount, before.net_amount
  FROM (SELECT DISTINCT posted_date, transfer_type FROM change) reach
  {{ 'transfer_day' | table
    | join_each: 'before', 'before.posted_date = reach.posted_date AND before.transfer_type = reach.transfer_type' }}
)
SELECT
  posted_date,
  transfer_type,
  SUM(transfers) AS transfer_count,
  SUM(gross_amount) AS gross_amount,
  SUM(net_amount) AS net_amount
FROM part
GROUP BY posted_date, transfer_type
{% else %}
SELECT
  total.posted_date,
  total.transfer_type,
  COUNT(*) AS transfer_count,
  SUM(total.gross_amount) AS gross_amount,
  SUM(total.net_amount) AS net_amount
FROM (
{{ transfer_total | sql }}
) total
GROUP BY total.posted_date, total.transfer_type
{% endif %}
