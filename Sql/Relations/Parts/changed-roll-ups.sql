{% comment %}
What the changed balances, and the next one of each account after them, change for those above.
{% endcomment %}
WITH reached AS (
  SELECT account_id, business_day_start
  FROM {{ 'new_balance' | table }}
  UNION
  SELECT
    changed.account_id,
    (
      SELECT MIN(later.business_day_start)
      FROM {{ 'current_daily_balances' | table }} later
      WHERE later.account_id = changed.account_id AND later.business_day_start > changed.business_day_start
    )
  FROM {{ 'new_balance' | table }} changed
),
needed AS (
  SELECT account_id, business_day_start, MAX(is_reached) AS is_reached
  FROM (
    SELECT account_id, business_day_start, 1 AS is_reached
    FROM reached
    UNION ALL
    SELECT
      reached.account_id,
      (
        SELECT MAX(earlier.business_day_start)
        FROM {{ 'current_daily_balances' | table }} earlier
        WHERE earlier.account_id = reached.account_id AND earlier.business_day_start < reached.business_day_start
      ),
      0
    FROM reached
  ) part
  WHERE business_day_start IS NOT NULL
  GROUP BY account_id, business_day_start
),
source AS (
  SELECT
    balance.account_id,
    balance.account_role,
    balance.account_scope,
    balance.account_parent_role,
    COALESCE(balance.parent_account_id, of_account.parent_account_id, of_role.parent_account_id) AS parent_account_id,
    balance.business_day_start,
    balance.money,
    needed.is_reached
  FROM needed
  {% join current_daily_balances as balance on %}
    balance.account_id = needed.account_id AND balance.business_day_start = needed.business_day_start
  {% endjoin %}
  {% part Relations/Parts/declared-for-account %}
),
{% part Relations/Parts/roll-up-steps %}
SELECT target_kind, target, business_day, money_change, child_change, holder_change, reported_count
FROM daily
