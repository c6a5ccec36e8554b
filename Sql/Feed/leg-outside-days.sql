{% comment %}
A posted leg of an internal account is in the first statement of its account that ends after it, as the statements have it. Legs after the
last one, and legs of accounts without any, are seen by no check.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
last_day AS (
  SELECT account_id, MAX(business_day_end) AS business_day_end
  FROM ({{ current_balances | sql }}) current_balance
  GROUP BY account_id
)
SELECT leg.account_id, MIN(leg.posting) AS first_posting, COUNT(*) AS legs
FROM current_leg leg
LEFT JOIN last_day
  ON last_day.account_id = leg.account_id
WHERE leg.account_scope = 'internal'
  AND leg.status = 'Posted'
  AND (last_day.business_day_end IS NULL OR last_day.business_day_end <= leg.posting)
GROUP BY leg.account_id
ORDER BY leg.account_id
