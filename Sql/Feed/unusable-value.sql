{% comment %}
Amounts are numbers, moments lie in the years 1900 to 9999, and limits are JSON that every engine takes apart alike. PostgreSQL's types hold
NaN, infinity and years that no program reads. Tables made by this version refuse all of them; older ones may hold some.
{% endcomment %}
SELECT table_name, logical_key, entry, column_name, found
FROM (
{% for value in values %}
{% unless forloop.first %}
  UNION ALL
{% endunless %}
{% if value.is_of_leg %}
  SELECT
    'transactions' AS table_name,
    leg.id AS logical_key,
    leg.entry,
    {{ value.column | literal }} AS column_name,
    {{ value.expression | cast: 'text(100)' }} AS found
  FROM {{ 'transactions' | table }} leg
  WHERE NOT {{ value.condition | sql }}
    AND NOT EXISTS (SELECT 1 FROM {{ 'transactions' | table }} later WHERE later.id = leg.id AND later.entry > leg.entry)
{% else %}
  SELECT
    'daily_balances' AS table_name,
    balance.account_id || ' ' || {{ 'balance.business_day_start' | cast: 'text(50)' }} AS logical_key,
    balance.entry,
    {{ value.column | literal }} AS column_name,
    {{ value.expression | cast: 'text(100)' }} AS found
  FROM {{ 'daily_balances' | table }} balance
  WHERE NOT {{ value.condition | sql }}
    AND NOT EXISTS (
      SELECT 1
      FROM {{ 'daily_balances' | table }} later
      WHERE later.account_id = balance.account_id
        AND later.business_day_start = balance.business_day_start
        AND later.entry > balance.entry
    )
{% endif %}
{% endfor %}
) unusable
ORDER BY table_name, logical_key, entry, column_name
