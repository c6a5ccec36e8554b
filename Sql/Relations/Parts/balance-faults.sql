{% comment %}
What is wrong with balances, kind by kind: a fault of a balance holds as long as the balance does.
{% endcomment %}
SELECT
  'drift' AS check_type,
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start,
  ABS(drift) AS magnitude,
  'The stored balance is not the sum of the posted legs' AS reason
FROM {{ 'drift' | table }}
UNION ALL
SELECT
  'ledger_drift',
  account_id,
  account_name,
  account_role,
  {{ 'text(100)' | null_of }},
  business_day_start,
  ABS(drift),
  'The stored balance is not that of the children and the own posted legs'
FROM {{ 'ledger_drift' | table }}
UNION ALL
SELECT
  'unknown_parent',
  account_id,
  account_name,
  account_role,
  {{ 'text(100)' | null_of }},
  business_day_start,
  ABS(unexplained_balance),
  'Several accounts carry the role, and children do not say whose they are'
FROM {{ 'unknown_parent' | table }}
UNION ALL
SELECT
  'overdraft',
  account_id,
  account_name,
  account_role,
  account_parent_role,
  business_day_start,
  ABS(stored_balance),
  'The balance at the end of the day is below zero'
FROM {{ 'overdraft' | table }}
UNION ALL
SELECT
  'expected_eod_balance_breach',
  account_id,
  account_name,
  account_role,
  {{ 'text(100)' | null_of }},
  business_day_start,
  ABS(variance),
  'The balance at the end of the day is not the expected one'
FROM {{ 'expected_eod_balance_breach' | table }}
