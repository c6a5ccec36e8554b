-- relation parent_position: What a parent account's stored balance is made of: all that was posted on it directly, and the last known
--   balances of its children. An account is a parent on a business day when children have it as theirs on the calendar day on which
--   that begins: what a child is later changes no day before. Children that name only a role belong to the one account that carries
--   it; when several do, nobody knows whose they are.
-- grain: one row per internal account and business day with children
-- key (account_id, business_day_start)
-- column account_id text(255): the parent account
-- column account_role text(100): its role
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column money money: the stored balance
-- column own_balance sum: what was posted on the account itself up to the end of the day, its opening balance
--   included; none is assumed for a parent, since what it is held against is there
-- column children_balance sum: what those children hold together that are known to be its own
-- column opening_children_balance sum: the same on the account's business day before; 0 when there is none
-- column child_count bigint: how many children there are, those of the whole role included when it can't be known whose they are
-- column carried_count bigint: how many of them have no balance of the day itself, so that the last known one stands
-- column undivided_balance sum: what the children hold that belong to one of several accounts of the role; else 0
-- column is_known integer: 1 when every child is known to be this account's
-- index parent_position_key (account_id, business_day_start): finds the days that a refresh replaces
-- reached by judged_day using (account_id, business_day_start)

{% part Relations/Parts/parent-holders %}
moment AS (
  SELECT target_kind, target, business_day, 0 AS is_point, money_change, child_change, holder_change, reported_count
  FROM {{ 'roll_up_day' | table }}
  UNION ALL
  SELECT target_kind, target, business_day, 1, 0, 0, 0, 0
  FROM point
),
running AS (
  SELECT
    target_kind,
    target,
    business_day,
    is_point,
    SUM(money_change) OVER (
      PARTITION BY target_kind, target ORDER BY business_day, is_point ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS children_balance,
    SUM(child_change) OVER (
      PARTITION BY target_kind, target ORDER BY business_day, is_point ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS child_count,
    SUM(holder_change) OVER (
      PARTITION BY target_kind, target ORDER BY business_day, is_point ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS holder_count,
    SUM(reported_count) OVER (PARTITION BY target_kind, target, business_day) AS reported_count
  FROM moment
),
total AS (
  SELECT target_kind, target, business_day, children_balance, child_count, holder_count, reported_count
  FROM running
  WHERE is_point = 1
)
{% part Relations/Parts/parent-positions %}
