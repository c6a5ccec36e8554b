{% comment %}
The current version of every account's day, straight from the base table, without those that hold a value which no query can use.
{% endcomment %}
SELECT balance.*
FROM {{ 'daily_balances' | table }} balance
WHERE NOT EXISTS (
  SELECT 1
  FROM {{ 'daily_balances' | table }} later
  WHERE later.account_id = balance.account_id
    AND later.business_day_start = balance.business_day_start
    AND later.entry > balance.entry
)
AND {{ usable_balance | sql }}
