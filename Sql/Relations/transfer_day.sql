{% comment %}
Posted transfers per day and type. A transfer counts once: on the day of its first posted leg, under that leg's type, with its
largest leg as gross amount.
{% endcomment %}
SELECT
  part.posted_date,
  part.transfer_type,
  SUM(part.transfers) AS transfer_count,
  SUM(part.gross_amount) AS gross_amount,
  SUM(part.net_amount) AS net_amount
FROM (
{% if incremental %}
  SELECT before.posted_date, before.transfer_type, before.transfer_count AS transfers, before.gross_amount, before.net_amount
  FROM {{ delta.transfer_day | ident }} reach
  {{ 'transfer_day' | table
    | join_each: 'before', 'before.posted_date = reach.posted_date AND before.transfer_type = reach.transfer_type' }}
  UNION ALL
  SELECT posted_date, transfer_type, -1, -gross_amount, -net_amount
  FROM {{ delta.old_transfer_total | ident }}
  UNION ALL
  SELECT posted_date, transfer_type, 1, gross_amount, net_amount
  FROM {{ delta.new_transfer_total | ident }}
{% else %}
  SELECT total.posted_date, total.transfer_type, 1 AS transfers, total.gross_amount, total.net_amount
  FROM (
{{ transfer_total | sql }}
  ) total
{% endif %}
) part
GROUP BY part.posted_date, part.transfer_type
HAVING SUM(part.transfers) > 0
