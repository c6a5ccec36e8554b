-- relation account: Every account under its latest name and role: those of its latest balance, else of its latest leg. An internal
--   account is a parent when some internal account names its role as parent role, and a leaf when it is no parent.
-- grain: one row per account that has a balance or a leg
-- key (account_id)
-- column account_id text(255): the account
-- column account_name text(255): its latest name
-- column account_role text(100): its latest role
-- column account_scope text(20): internal or external
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column is_parent integer: 1 when other accounts roll up to its role
-- column is_leaf integer: 1 when it is internal and no parent
-- column is_subledger integer: 1 when it is a leaf that rolls up to a role: a customer's, not one of the bank's own
-- index account_id (account_id): joins the account of a balance or hop
-- index account_role (account_role): the accounts of a role
-- reached by any change
-- made from old rows
-- full when is_parent, is_leaf, is_subledger change: an account became a parent, or began to roll up to one, or ceased to

WITH latest_day AS (
  SELECT account_id, MAX(business_day_start) AS business_day_start
  FROM {{ 'current_daily_balances' | table }}
  GROUP BY account_id
),
latest_posting AS (
  SELECT leg.account_id, MAX(leg.posting) AS posting
  FROM {{ 'current_transactions' | table }} leg
  WHERE leg.account_id NOT IN (SELECT account_id FROM latest_day)
  GROUP BY leg.account_id
),
latest_leg AS (
  SELECT
    leg.account_id,
    leg.account_name,
    leg.account_role,
    leg.account_scope,
    leg.account_parent_role,
    ROW_NUMBER() OVER (PARTITION BY leg.account_id ORDER BY leg.entry DESC, leg.id{{ by_code_point | sql }} DESC) AS place
  FROM latest_posting
  JOIN {{ 'current_transactions' | table }} leg
    ON leg.account_id = latest_posting.account_id AND leg.posting = latest_posting.posting
),
known AS (
  SELECT
    balance.account_id,
    balance.account_name,
    balance.account_role,
    balance.account_scope,
    balance.account_parent_role
  FROM latest_day
  JOIN {{ 'current_daily_balances' | table }} balance
    ON balance.account_id = latest_day.account_id AND balance.business_day_start = latest_day.business_day_start
  UNION ALL
  SELECT account_id, account_name, account_role, account_scope, account_parent_role
  FROM latest_leg
  WHERE place = 1
),
{% part Relations/Parts/account-kinds %}
