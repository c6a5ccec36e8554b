-- relation missing_parent_balance: On request: calendar days on which internal accounts that name no more than a parent role have a
--   balance and no internal account of that role has had one yet, so that nothing compares their sum. A balance holds until the next, and
--   since days begin at different hours, one of the next calendar day will do.
-- grain: one row per parent role and calendar day on which children have a balance and no account of the role has had one
-- key (account_parent_role, business_day)
-- column account_parent_role text(100): the role without a balance
-- column business_day timestamp: the calendar day, at 00:00
-- column child_count bigint: how many children have one
-- column child_balance sum: what all children hold together then
-- index missing_parent_day (account_parent_role, business_day): finds the days that a refresh replaces
-- reached by roll_up_since on roll_up_since.target_kind = 'role' AND roll_up_since.target =
--   missing_parent_balance.account_parent_role AND
--   missing_parent_balance.business_day >= roll_up_since.since
-- only for parent_balances

SELECT
  day.target AS account_parent_role,
  day.business_day,
  day.reported_count AS child_count,
  day.children_balance AS child_balance
{% from roll_up_day as day reached by roll_up_since as reach on %}
  day.target_kind = reach.target_kind AND day.target = reach.target AND day.business_day >= reach.since
{% endfrom %}
WHERE {{ checks.parent_balances | sql }}
  AND day.target_kind = 'role'
  AND day.holder_count = 0
  AND day.reported_count > 0
  AND NOT EXISTS (
    SELECT 1
    FROM {{ 'roll_up_day' | table }} later
    WHERE later.target_kind = 'role'
      AND later.target = day.target
      AND later.business_day = {{ 'day.business_day' | add_days: 1 }}
      AND later.holder_count > 0
  )
