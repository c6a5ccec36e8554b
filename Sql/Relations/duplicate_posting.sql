-- relation duplicate_posting: On request: legs that move the same amount between the same two accounts on the same day as an earlier leg,
--   as when a file is loaded twice under new ids. Each pair of legs counts once: on the account that is debited, or on the other one where
--   the debited account is not the bank's own. Legs whose other side is several accounts, or none, are not judged.
-- grain: one row per leg that repeats an earlier one
-- key (transaction_id)
-- column transaction_id text(255): the leg
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column contra_account_id text(255): the account on the other side
-- column business_day timestamp: the day, at 00:00
-- column transfer_id text(255): the transfer
-- column transfer_type text(50): what kind of transfer it is
-- column rail_name text(100): the rail that it moved on
-- column amount_money money: what it moves; debits are negative
-- column posting timestamp: when it posted
-- column first_transaction_id text(255): the leg that it repeats
-- column copy_number bigint: 1 for the first repetition
-- index duplicate_account_day (account_id, business_day): finds the days that a refresh replaces
-- reached by changed_contra_day using (account_id, business_day)
-- only for duplicates

WITH leg AS (
  SELECT
    posted.id,
    posted.account_id,
    posted.account_name,
    posted.account_role,
    posted.account_parent_role,
    posted.transfer_id,
    posted.transfer_type,
    posted.rail_name,
    posted.amount_money,
    posted.amount_direction,
    posted.posting,
    {{ 'posted.posting' | day_of }} AS business_day
  {% from current_transactions as posted reached by changed_contra_day as reach on %}
    posted.account_id = reach.account_id
    AND posted.posting >= reach.business_day
    AND posted.posting < {{ 'reach.business_day' | add_days: 1 }}
  {% endfrom %}
  WHERE {{ checks.duplicates | sql }}
    AND posted.account_scope = 'internal'
    AND posted.status <> 'Failed'
    AND posted.origin <> 'OpeningBalance'
    AND posted.amount_money <> 0
),
contra AS (
  SELECT
    leg.id,
    MIN(other.account_id) AS contra_account_id,
    MAX(other.account_scope) AS contra_scope
  FROM leg
  {% join current_transactions as other on %}
    other.transfer_id = leg.transfer_id
  {% endjoin %}
  WHERE other.amount_direction <> leg.amount_direction AND other.status <> 'Failed'
  GROUP BY leg.id
  HAVING COUNT(DISTINCT other.account_id) = 1
)
SELECT
  placed.id AS transaction_id,
  placed.account_id,
  placed.account_name,
  placed.account_role,
  placed.account_parent_role,
  placed.contra_account_id,
  placed.business_day,
  placed.transfer_id,
  placed.transfer_type,
  placed.rail_name,
  placed.amount_money,
  placed.posting,
  placed.first_transaction_id,
  placed.place - 1 AS copy_number
FROM (
  SELECT
    leg.*,
    contra.contra_account_id,
    FIRST_VALUE(leg.id) OVER (
      PARTITION BY leg.account_id, leg.business_day, leg.amount_money, contra.contra_account_id ORDER BY leg.posting, leg.id
    ) AS first_transaction_id,
    ROW_NUMBER() OVER (
      PARTITION BY leg.account_id, leg.business_day, leg.amount_money, contra.contra_account_id ORDER BY leg.posting, leg.id
    ) AS place
  FROM leg
  JOIN contra ON contra.id = leg.id
  WHERE leg.amount_direction = 'Debit' OR contra.contra_scope <> 'internal'
) placed
WHERE placed.place > 1
