-- relation limit_breach: Child accounts that pay out more per business day and transfer type than the cap of their parent's role
--   allows, or take in more than an inbound cap does. The cap of what goes out is the one that the parent's balance sets for that day, else
--   the declared one. Opening balances are nothing that was moved. Invariant 5. The business day is the one
--   whose balance covers the leg, as in statements, and without one the day that begins at the hour of the account's role; the account
--   appears under the name of its latest leg of that day.
-- grain: one row per account, business day, transfer type and direction whose posted debits, or credits, exceed the cap
-- key (account_id, business_day, transfer_type, direction)
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column business_day timestamp: the business day, at 00:00
-- column transfer_type text(50): what kind of transfer it is
-- column outbound_total sum: what it paid out; null for what came in
-- column cap money: what it may pay out, or take in
-- column direction text(20): outbound or inbound
-- column moved_total sum: what it paid out or took in
-- index lb_account_day (account_id, business_day): finds the days that a refresh replaces
-- index lb_type (transfer_type): the rows of a type
-- reached by changed_limit using (account_id, business_day, transfer_type)

WITH capped_type AS (
  SELECT transfer_type, CASE WHEN direction = 'inbound' THEN 'Credit' ELSE 'Debit' END AS amount_direction
  FROM {{ 'cfg_limit' | table }}
  UNION
  SELECT transfer_type, 'Debit' FROM {{ 'limit_override' | table }}
),
paid AS (
  SELECT
    {% part Relations/Parts/payment-columns %}
  FROM {{ 'current_transactions' | table }} leg
  WHERE
    {% part Relations/Parts/is-capped-payment %}
),
{% part Relations/Parts/outbound-totals %}
SELECT
  placed.account_id,
  placed.account_name,
  placed.account_role,
  placed.account_parent_role,
  placed.business_day,
  placed.transfer_type,
  CASE WHEN placed.direction = 'outbound' THEN placed.moved_total END AS outbound_total,
  COALESCE(cap_of.cap, schedule.cap) AS cap,
  placed.direction,
  placed.moved_total
FROM placed
LEFT JOIN {{ 'cfg_limit' | table }} schedule
  ON schedule.parent_role = placed.account_parent_role
  AND schedule.transfer_type = placed.transfer_type
  AND schedule.direction = placed.direction
LEFT JOIN {{ 'limit_override' | table }} cap_of
  ON cap_of.parent_role = placed.account_parent_role
  AND cap_of.business_day = placed.business_day
  AND cap_of.transfer_type = placed.transfer_type
  AND placed.direction = 'outbound'
WHERE placed.place = 1 AND placed.moved_total > COALESCE(cap_of.cap, schedule.cap)
