{% comment %}
The accounts that may have changed are looked up one by one; all others are as they were.
{% endcomment %}
WITH latest_day AS (
  SELECT
    touched.account_id,
    (
      SELECT MAX(balance.business_day_start)
      FROM {{ 'current_daily_balances' | table }} balance
      WHERE balance.account_id = touched.account_id AND balance.business_day_start >= touched.since
    ) AS business_day_start
  FROM {{ 'changed_account' | table }} touched
),
latest_posting AS (
  SELECT
    latest_day.account_id,
    (
      SELECT MAX(leg.posting)
      FROM {{ 'current_transactions' | table }} leg
      WHERE leg.account_id = latest_day.account_id
    ) AS posting
  FROM latest_day
  WHERE latest_day.business_day_start IS NULL
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
  {% join current_transactions as leg on %}
    leg.account_id = latest_posting.account_id AND leg.posting = latest_posting.posting
  {% endjoin %}
),
known AS (
  SELECT
    balance.account_id,
    balance.account_name,
    balance.account_role,
    balance.account_scope,
    balance.account_parent_role
  FROM latest_day
  {% join current_daily_balances as balance on %}
    balance.account_id = latest_day.account_id AND balance.business_day_start = latest_day.business_day_start
  {% endjoin %}
  UNION ALL
  SELECT account_id, account_name, account_role, account_scope, account_parent_role
  FROM latest_leg
  WHERE place = 1
  UNION ALL
  SELECT before.account_id, before.account_name, before.account_role, before.account_scope, before.account_parent_role
  FROM {{ 'account' | table }} before
  WHERE NOT EXISTS (SELECT 1 FROM {{ 'changed_account' | table }} touched WHERE touched.account_id = before.account_id)
),
{% part Relations/Parts/account-kinds %}
