{% comment %}
Of the accounts of each transfer those that paid and those that received, amounts in the smallest unit that the tables keep: cents.
{% endcomment %}
source AS (
  SELECT
    transfer_id,
    account_id,
    account_name,
    account_role,
    (paid - received) * {{ cents_of_one | sql }} AS paid,
    SUM((paid - received) * {{ cents_of_one | sql }}) OVER (PARTITION BY transfer_id) AS total,
    SUM((paid - received) * {{ cents_of_one | sql }}) OVER (
      PARTITION BY transfer_id ORDER BY account_id{{ by_code_point | sql }} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS paid_so_far
  FROM {{ 'transfer_party' | table }}
  WHERE paid > received
),
target AS (
  SELECT transfer_id, account_id, account_name, account_role, transfer_type, posted_at, received - paid AS net
  FROM {{ 'transfer_party' | table }}
  WHERE received > paid
),
