{% comment %}
Every version after the first says why it replaces the one before.
{% endcomment %}
SELECT 'transactions' AS table_name, leg.id AS logical_key, leg.entry
FROM {{ 'transactions' | table }} leg
WHERE leg.supersedes IS NULL
  AND EXISTS (SELECT 1 FROM {{ 'transactions' | table }} earlier WHERE earlier.id = leg.id AND earlier.entry < leg.entry)
UNION ALL
SELECT
  'daily_balances',
  balance.account_id || ' ' || {{ 'balance.business_day_start' | cast: 'text(50)' }},
  balance.entry
FROM {{ 'daily_balances' | table }} balance
WHERE balance.supersedes IS NULL
  AND EXISTS (
    SELECT 1
    FROM {{ 'daily_balances' | table }} earlier
    WHERE earlier.account_id = balance.account_id
      AND earlier.business_day_start = balance.business_day_start
      AND earlier.entry < balance.entry
  )
ORDER BY 1, 2, 3
