{% comment %}
Each account is looked up; the rows of the few with a gap are read.
{% endcomment %}
WITH known AS (
  SELECT
    account.account_id,
    account.account_name,
    account.account_role,
    account.account_scope,
    (
      SELECT MAX(balance.business_day_start)
      FROM {{ 'current_daily_balances' | table }} balance
      WHERE balance.account_id = account.account_id
    ) AS last_day
  FROM {{ 'account' | table }} account
),
unheld AS (
  SELECT account_id, account_name, account_role, account_scope
  FROM known
  WHERE account_scope = 'internal' AND last_day IS NULL
),
undeclared AS (
  SELECT known.account_id, known.account_name, known.account_role, known.account_scope
  FROM known
  LEFT JOIN {{ 'cfg_role' | table }} declared
    ON declared.role = known.account_role
  WHERE known.last_day IS NOT NULL AND declared.role IS NULL
)
SELECT
  unheld.account_id,
  unheld.account_name,
  unheld.account_role,
  unheld.account_scope,
  'Postings without a balance' AS gap,
  COUNT(*) AS row_count,
  SUM(leg.amount_money) AS amount,
  MIN(leg.posting) AS first_seen,
  MAX(leg.posting) AS last_seen
FROM unheld
{% join current_transactions as leg on %}
  leg.account_id = unheld.account_id
{% endjoin %}
WHERE leg.status = 'Posted' AND leg.account_scope = 'internal'
GROUP BY unheld.account_id, unheld.account_name, unheld.account_role, unheld.account_scope
UNION ALL
SELECT
  undeclared.account_id,
  undeclared.account_name,
  undeclared.account_role,
  undeclared.account_scope,
  'Balances without a declared account',
  COUNT(*),
  {{ 'sum' | null_of }},
  MIN(balance.business_day_start),
  MAX(balance.business_day_start)
FROM undeclared
{% join current_daily_balances as balance on %}
  balance.account_id = undeclared.account_id
{% endjoin %}
GROUP BY undeclared.account_id, undeclared.account_name, undeclared.account_role, undeclared.account_scope
