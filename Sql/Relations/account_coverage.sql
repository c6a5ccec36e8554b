-- relation account_coverage: Accounts that one side of the feed knows and the other does not: internal accounts with postings that no
--   balance ever tells, so that nothing compares them, and accounts with balances in a role that the institution does not declare.
-- grain: one row per account and gap
-- key (account_id, gap)
-- column account_id text(255): the account
-- column account_name text(255): its latest name
-- column account_role text(100): its latest role
-- column account_scope text(20): internal or external
-- column gap text(50): Postings without a balance, or Balances without a declared account
-- column row_count bigint: how many postings, or balances
-- column amount sum: what the postings add up to; null for balances
-- column first_seen timestamp: the first posting, or business day
-- column last_seen timestamp: the last one
-- reached by any change

WITH held AS (
  SELECT account_id, COUNT(*) AS balances, MIN(business_day_start) AS first_day, MAX(business_day_start) AS last_day
  FROM {{ 'current_daily_balances' | table }}
  GROUP BY account_id
),
posted AS (
  SELECT account_id, COUNT(*) AS legs, SUM(amount_money) AS amount, MIN(posting) AS first_leg, MAX(posting) AS last_leg
  FROM {{ 'current_transactions' | table }}
  WHERE status = 'Posted' AND account_scope = 'internal'
  GROUP BY account_id
)
SELECT
  account.account_id,
  account.account_name,
  account.account_role,
  account.account_scope,
  'Postings without a balance' AS gap,
  posted.legs AS row_count,
  posted.amount,
  posted.first_leg AS first_seen,
  posted.last_leg AS last_seen
FROM {{ 'account' | table }} account
JOIN posted
  ON posted.account_id = account.account_id
LEFT JOIN held
  ON held.account_id = account.account_id
WHERE account.account_scope = 'internal' AND held.account_id IS NULL
UNION ALL
SELECT
  account.account_id,
  account.account_name,
  account.account_role,
  account.account_scope,
  'Balances without a declared account',
  held.balances,
  {{ 'sum' | null_of }},
  held.first_day,
  held.last_day
FROM {{ 'account' | table }} account
JOIN held
  ON held.account_id = account.account_id
LEFT JOIN {{ 'cfg_role' | table }} declared
  ON declared.role = account.account_role
WHERE declared.role IS NULL
