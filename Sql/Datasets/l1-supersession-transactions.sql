{% comment %}
All versions of the transactions that have more than one, numbered from 1, with all reasons of the transaction. Read from the base
table, because the current versions hide the others.
{% endcomment %}
{% capture mark_of_key %}OVER (PARTITION BY transaction_id){% endcapture %}
SELECT
  marked.*,
  {% part Datasets/Parts/reasons-of-key %}
FROM (
  SELECT
    leg.entry,
    leg.id AS transaction_id,
    leg.supersedes,
    leg.account_id,
    leg.account_name,
    leg.transfer_id,
    leg.transfer_type,
    leg.rail_name,
    leg.amount_money,
    leg.amount_direction,
    leg.status,
    leg.posting,
    leg.bundle_id,
    ROW_NUMBER() OVER (PARTITION BY leg.id ORDER BY leg.entry) AS version
  FROM {{ 'transactions' | table }} leg
  JOIN {{ 'superseded_transactions' | table }} superseded
    ON superseded.id = leg.id
) marked
