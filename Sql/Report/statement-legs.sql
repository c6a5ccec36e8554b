{% comment %}
The legs that the statement of an account ($3) counts for the days from $1 to $2, whatever their status, with the day that counts them:
the first of the account that ends after the leg.
{% endcomment %}
SELECT
  leg.account_id,
  day.business_day_start,
  leg.posting,
  leg.id AS transaction_id,
  leg.transfer_id,
  leg.transfer_type,
  leg.rail_name,
  leg.amount_direction,
  leg.amount_money,
  leg.status
FROM {{ 'current_transactions' | table }} leg
JOIN (
  SELECT
    account_id,
    business_day_start,
    business_day_end,
    LAG(business_day_end) OVER (PARTITION BY account_id ORDER BY business_day_end, business_day_start) AS opening_end
  FROM {{ 'balance_position' | table }}
  WHERE account_id = $3
) day
  ON day.account_id = leg.account_id
  AND leg.posting < day.business_day_end
  AND (day.opening_end IS NULL OR leg.posting >= day.opening_end)
WHERE leg.account_id = $3 AND day.business_day_start >= $1 AND day.business_day_start < $2
ORDER BY day.business_day_start, leg.posting, leg.id
