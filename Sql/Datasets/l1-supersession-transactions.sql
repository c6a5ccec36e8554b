{% comment %}
All versions of the transactions that have more than one, numbered from 1, with all reasons of the transaction. The current versions
hide the others.
{% endcomment %}
{% capture mark_of_key %}OVER (PARTITION BY transaction_id){% endcapture %}
SELECT
  marked.*,
  {% part Datasets/Parts/reasons-of-key %}
FROM (
  SELECT
    entry,
    id AS transaction_id,
    supersedes,
    account_id,
    account_name,
    transfer_id,
    transfer_type,
    rail_name,
    amount_money,
    amount_direction,
    status,
    posting,
    bundle_id,
    version
  FROM {{ 'transaction_version' | table }}
) marked
