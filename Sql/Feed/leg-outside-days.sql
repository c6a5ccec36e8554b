{% comment %}
Every posted leg of an internal account lies in a business day that has a balance; otherwise no check ever sees it.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
current_balance AS ({{ current_balances | sql }})
SELECT leg.account_id, MIN(leg.posting) AS first_posting, COUNT(*) AS legs
FROM current_leg leg
LEFT JOIN current_balance balance
  ON balance.account_id = leg.account_id
  AND balance.business_day_start <= leg.posting
  AND leg.posting < balance.business_day_end
WHERE leg.account_scope = 'internal' AND leg.status = 'Posted' AND balance.account_id IS NULL
GROUP BY leg.account_id
ORDER BY leg.account_id
