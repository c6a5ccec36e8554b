{% comment %}
What each balance (source) changes for those above it: the parent account that it names, or else its parent's role, and the role that
its own account carries. Each balance holds until the next of its account, so only differences are noted; on the day of a change of
parent one loses what the other gets. Only balances that a change reaches count (is_reached), the others are there to be compared with.
{% endcomment %}
effective AS (
  SELECT
    source.account_id,
    source.business_day_start,
    {{ 'source.business_day_start' | day_of }} AS business_day,
    source.money,
    source.is_reached,
    CASE WHEN source.account_scope = 'internal' THEN source.account_role END AS holder_role,
    CASE
      WHEN source.account_scope <> 'internal' THEN {{ 'text(20)' | null_of }}
      WHEN source.parent_account_id <> source.account_id THEN 'account'
      WHEN source.account_parent_role IS NOT NULL THEN 'role'
    END AS target_kind,
    CASE
      WHEN source.account_scope <> 'internal' THEN {{ 'text(255)' | null_of }}
      WHEN source.parent_account_id <> source.account_id THEN source.parent_account_id
      ELSE source.account_parent_role
    END AS target
  FROM source
),
placed AS (
  SELECT
    effective.*,
    LAG(business_day) OVER (PARTITION BY account_id ORDER BY business_day_start) AS last_day,
    LAG(money) OVER (PARTITION BY account_id ORDER BY business_day_start) AS last_money,
    LAG(holder_role) OVER (PARTITION BY account_id ORDER BY business_day_start) AS last_holder_role,
    LAG(target_kind) OVER (PARTITION BY account_id ORDER BY business_day_start) AS last_kind,
    LAG(target) OVER (PARTITION BY account_id ORDER BY business_day_start) AS last_target
  FROM effective
),
step AS (
  SELECT
    target_kind,
    target,
    business_day,
    money - CASE WHEN target_kind = last_kind AND target = last_target THEN last_money ELSE 0 END AS money_change,
    CASE WHEN target_kind = last_kind AND target = last_target THEN 0 ELSE 1 END AS child_change,
    0 AS holder_change,
    CASE WHEN target_kind = last_kind AND target = last_target AND business_day = last_day THEN 0 ELSE 1 END AS reported_count
  FROM placed
  WHERE is_reached = 1 AND target_kind IS NOT NULL
  UNION ALL
  SELECT last_kind, last_target, business_day, -last_money, -1, 0, CASE WHEN business_day = last_day THEN -1 ELSE 0 END
  FROM placed
  WHERE is_reached = 1
    AND last_kind IS NOT NULL
    AND (target_kind IS NULL OR target_kind <> last_kind OR target <> last_target)
  UNION ALL
  SELECT 'role', holder_role, business_day, 0, 0, 1, 0
  FROM placed
  WHERE is_reached = 1 AND holder_role IS NOT NULL AND (last_holder_role IS NULL OR last_holder_role <> holder_role)
  UNION ALL
  SELECT 'role', last_holder_role, business_day, 0, 0, -1, 0
  FROM placed
  WHERE is_reached = 1 AND last_holder_role IS NOT NULL AND (holder_role IS NULL OR last_holder_role <> holder_role)
),
daily AS (
  SELECT
    target_kind,
    target,
    business_day,
    SUM(money_change) AS money_change,
    SUM(child_change) AS child_change,
    SUM(holder_change) AS holder_change,
    SUM(reported_count) AS reported_count
  FROM step
  GROUP BY target_kind, target, business_day
  HAVING SUM(money_change) <> 0 OR SUM(child_change) <> 0 OR SUM(holder_change) <> 0 OR SUM(reported_count) <> 0
)
