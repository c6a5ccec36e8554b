-- relation computed_ledger_balance: What a parent account should hold: the balances of its internal children of the same calendar
--   day plus everything posted on it directly. Children name a role, not an account, so when several accounts carry the role they
--   are compared together: the first of them carries the whole difference, and the children are never counted twice.
-- grain: one row per parent account and business day
-- key (account_id, business_day_start)
-- column account_id text(100): the account
-- column account_role text(100): its role
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column computed_balance decimal(38,2): what it should have held
-- index clb_account_day (account_id, business_day_start): joins the stored balance of the day
-- index clb_role_day (account_role, business_day_start): finds the days that a refresh replaces
-- reached by changed_role_day on changed_role_day.account_role = computed_ledger_balance.account_role AND
--   computed_ledger_balance.business_day_start >= changed_role_day.business_day AND computed_ledger_balance.business_day_start <
--   changed_role_day.next_day

WITH parent AS (
  SELECT
    balance.account_id,
    balance.account_role,
    balance.business_day_start,
    balance.business_day_end,
    {{ 'balance.business_day_start' | day_of }} AS business_day,
    balance.money,
    position.credits_to_date - position.debits_to_date AS posted,
    ROW_NUMBER() OVER (
      PARTITION BY balance.account_role, {{ 'balance.business_day_start' | day_of }}
      ORDER BY balance.account_id{{ by_code_point | sql }}, balance.business_day_start
    ) AS place
  {% from current_daily_balances as balance reached by changed_role_day as reach on %}
    balance.account_role = reach.account_role
    AND balance.business_day_start >= reach.business_day
    AND balance.business_day_start < reach.next_day
  {% endfrom %}
  JOIN {{ 'account' | table }} account
    ON account.account_id = balance.account_id AND account.is_parent = 1
  {% join balance_position as position on %}
    position.account_id = account.account_id AND position.business_day_start = balance.business_day_start
  {% endjoin %}
  WHERE balance.account_role IS NOT NULL
),
role_day AS (
  SELECT account_role, business_day, SUM(money) AS money, SUM(posted) AS posted
  FROM parent
  GROUP BY account_role, business_day
),
children AS (
  SELECT
    child.account_parent_role,
    {{ 'child.business_day_start' | day_of }} AS business_day,
    SUM(child.money) AS money
  {% from current_daily_balances as child reached by changed_role_day as reach on %}
    child.account_parent_role = reach.account_role
    AND child.business_day_start >= reach.business_day
    AND child.business_day_start < reach.next_day
  {% endfrom %}
  WHERE child.account_scope = 'internal' AND child.account_parent_role IS NOT NULL
  GROUP BY child.account_parent_role, {{ 'child.business_day_start' | day_of }}
)
SELECT
  parent.account_id,
  parent.account_role,
  parent.business_day_start,
  parent.business_day_end,
  CASE
    WHEN parent.place = 1 THEN parent.money + COALESCE(children.money, 0) + role_day.posted - role_day.money
    ELSE parent.money
  END AS computed_balance
FROM parent
JOIN role_day
  ON role_day.account_role = parent.account_role AND role_day.business_day = parent.business_day
LEFT JOIN children
  ON children.account_parent_role = parent.account_role AND children.business_day = parent.business_day
