-- relation roll_up_day: What the last known balances of children add up to, from one change to the next. A balance holds until the
--   next of its account; no day is filled in. Children belong to the parent account that
--   their balance or the institution names, else to their parent role.
-- grain: one row per parent account or role, and calendar day on which something changed below it or on which accounts came to the role
-- key (target_kind, target, business_day)
-- column target_kind text(20): account when children name the account itself, role when they name its role
-- column target text(255): the parent account, or the role
-- column business_day timestamp: the calendar day on which the balances' business days begin, at 00:00
-- column money_change sum: by how much the children's balances changed
-- column child_change bigint: how many children came, less those that went
-- column holder_change bigint: how many accounts came to the role, less those that gave it up
-- column reported_count bigint: how many children have a balance of the day itself
-- column children_balance sum: what the children hold together from this day on
-- column child_count bigint: how many children there are from this day on
-- column holder_count bigint: how many accounts carry the role from this day on
-- index roll_up_day_key (target_kind, target, business_day): the last change before a day
-- reached by made using (target_kind, target, business_day)
-- made from old rows
-- keeps money_change <> 0 OR child_change <> 0 OR holder_change <> 0 OR reported_count <> 0

WITH source AS (
  SELECT
    balance.account_id,
    balance.account_role,
    balance.account_scope,
    balance.account_parent_role,
    COALESCE(balance.parent_account_id, of_account.parent_account_id, of_role.parent_account_id) AS parent_account_id,
    balance.business_day_start,
    balance.money,
    1 AS is_reached
  FROM {{ 'current_daily_balances' | table }} balance
  {% part Relations/Parts/declared-for-account %}
),
{% part Relations/Parts/roll-up-steps %}
SELECT
  target_kind,
  target,
  business_day,
  money_change,
  child_change,
  holder_change,
  reported_count,
  SUM(money_change) OVER (
    PARTITION BY target_kind, target ORDER BY business_day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS children_balance,
  SUM(child_change) OVER (
    PARTITION BY target_kind, target ORDER BY business_day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS child_count,
  SUM(holder_change) OVER (
    PARTITION BY target_kind, target ORDER BY business_day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS holder_count
FROM daily
