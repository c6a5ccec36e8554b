{% comment %}
All amounts are in the institution's currency: nothing smaller than its smallest unit, and no leg whose metadata names another one. Where
accounts are in several currencies, no row is of an account in another one than that of these books. Sums add up whatever is there, so a
foreign amount would be counted as if it were the bank's own.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
current_balance AS ({{ current_balances | sql }}),
found AS (
  SELECT id, account_id, posting AS at_time, amount_money AS amount, {{ 'metadata' | json_value: 'currency' }} AS currency{% if has_other_roles %}, account_role{% endif %}
  FROM current_leg
  UNION ALL
  SELECT account_id, account_id, business_day_start, money, {{ 'text(255)' | null_of }}{% if has_other_roles %}, account_role{% endif %}
  FROM current_balance
)
SELECT id, account_id, at_time, amount, currency
FROM found
WHERE (currency IS NOT NULL AND UPPER(currency) <> {{ currency | literal }})
  {% if is_whole %}OR amount <> FLOOR(amount){% endif %}{% if has_other_roles %} OR account_role IN ({{ other_roles | literals }}){% endif %}
ORDER BY id, at_time
