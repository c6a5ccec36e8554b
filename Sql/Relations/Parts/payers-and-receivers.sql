{% comment %}
Of the accounts of each transfer (party) those that paid and those that received, amounts in cents.
{% endcomment %}
source AS (
  SELECT
    transfer_id,
    account_id,
    account_name,
    account_role,
    -net * 100 AS paid,
    SUM(-net * 100) OVER (PARTITION BY transfer_id) AS total,
    SUM(-net * 100) OVER (
      PARTITION BY transfer_id ORDER BY account_id{{ by_code_point | sql }} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS paid_so_far
  FROM party
  WHERE net < 0
),
target AS (
  SELECT transfer_id, account_id, account_name, account_role, transfer_type, posted_at, net
  FROM party
  WHERE net > 0
),
