{% comment %}
Every account under its latest name and role: those of its latest balance, else of its latest leg. An internal account is a
parent when some internal account names its role as parent role, and a leaf when it is no parent.
{% endcomment %}
WITH latest_day AS (
{% if incremental %}
  SELECT
    touched.account_id,
    (
      SELECT MAX(balance.business_day_start)
      FROM {{ 'current_daily_balances' | table }} balance
      WHERE balance.account_id = touched.account_id AND balance.business_day_start >= touched.since
    ) AS business_day_start
  FROM {{ delta.account | ident }} touched
{% else %}
  SELECT account_id, MAX(business_day_start) AS business_day_start
  FROM {{ 'current_daily_balances' | table }}
  GROUP BY account_id
{% endif %}
),
latest_posting AS (
{% if incremental %}
  SELECT
    latest_day.account_id,
    (
      SELECT MAX(leg.posting)
      FROM {{ 'current_transactions' | table }} leg
      WHERE leg.account_id = latest_day.account_id
    ) AS posting
  FROM latest_day
  WHERE latest_day.business_day_start IS NULL
{% else %}
  SELECT leg.account_id, MAX(leg.posting) AS posting
  FROM {{ 'current_transactions' | table }} leg
  WHERE leg.account_id NOT IN (SELECT account_id FROM latest_day)
  GROUP BY leg.account_id
{% endif %}
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
{% if incremental %}
  {{ 'current_transactions' | table
    | join_each: 'leg', 'leg.account_id = latest_posting.account_id AND leg.posting = latest_posting.posting' }}
{% else %}
  JOIN {{ 'current_transactions' | table }} leg
    ON leg.account_id = latest_posting.account_id AND leg.posting = latest_posting.posting
{% endif %}
),
known AS (
  SELECT
    balance.account_id,
    balance.account_name,
    balance.account_role,
    balance.account_scope,
    balance.account_parent_role
  FROM latest_day
{% if incremental %}
  {{ 'current_daily_balances' | table | join_each: 'balance',
    'balance.account_id = latest_day.account_id AND balance.business_day_start = latest_day.business_day_start' }}
{% else %}
  JOIN {{ 'current_daily_balances' | table }} balance
    ON balance.account_id = latest_day.account_id AND balance.business_day_start = latest_day.business_day_start
{% endif %}
  UNION ALL
  SELECT account_id, account_name, account_role, account_scope, account_parent_role
  FROM latest_leg
  WHERE place = 1
{% if incremental %}
  UNION ALL
  SELECT before.account_id, before.account_name, before.account_role, before.account_scope, before.account_parent_role
  FROM {{ 'account' | table }} before
  WHERE NOT EXISTS (SELECT 1 FROM {{ delta.account | ident }} touched WHERE touched.account_id = before.account_id)
{% endif %}
),
parent_role AS (
  SELECT DISTINCT account_parent_role AS parent_role
  FROM known
  WHERE account_scope = 'internal' AND account_parent_role IS NOT NULL
)
SELECT
  known.account_id,
  known.account_name,
  known.account_role,
  known.account_scope,
  known.account_parent_role,
  CASE WHEN known.account_scope = 'internal' AND parent_role.parent_role IS NOT NULL THEN 1 ELSE 0 END AS is_parent,
  CASE WHEN known.account_scope = 'internal' AND parent_role.parent_role IS NULL THEN 1 ELSE 0 END AS is_leaf
FROM known
LEFT JOIN parent_role
  ON parent_role.parent_role = known.account_role
