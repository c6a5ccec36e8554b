{% comment %}
Every leg in its current version, whatever its status, on the business day whose statement counts it: the first of its account that ends
after it. So a day from Friday to Monday has the legs of the weekend, and a statement after a gap has those of the gap. A leg after the
last balance has no day yet.
{% endcomment %}
SELECT
  leg.id AS transaction_id,
  leg.account_id,
  leg.account_name,
  {{ 'day.business_day_start' | day_of }} AS business_day,
  leg.posting,
  leg.transfer_id,
  leg.transfer_type,
  leg.amount_money,
  leg.amount_direction,
  leg.status,
  leg.origin
FROM {{ 'current_transactions' | table }} leg
LEFT JOIN (
  SELECT
    account_id,
    business_day_start,
    business_day_end,
    LAG(business_day_end) OVER (PARTITION BY account_id ORDER BY business_day_end, business_day_start) AS opening_end
  FROM {{ 'balance_position' | table }}
) day
  ON day.account_id = leg.account_id
  AND leg.posting < day.business_day_end
  AND (day.opening_end IS NULL OR leg.posting >= day.opening_end)
