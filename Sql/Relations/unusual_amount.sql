-- relation unusual_amount: Posted legs that move less or more than their rail declares as usual (amount_typical_range). Of rails with
--   two legs the debit is judged, so that a transfer is here once. Opening balances are nothing that was moved.
-- grain: one row per posted leg whose amount lies outside what is usual on its rail
-- key (transaction_id)
-- column transaction_id text(255): the leg
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column transfer_id text(255): the transfer
-- column transfer_type text(50): what kind of transfer it is
-- column rail_name text(100): the rail that it moved on
-- column amount_money money: what it moves; debits are negative
-- column posting timestamp: when it posted
-- column least_amount money: the least that is usual
-- column most_amount money: the most that is usual
-- column difference sum: by how much it is outside; always positive
-- index unusual_amount_leg (transaction_id): finds the legs that a refresh replaces
-- reached by new_leg on new_leg.id = unusual_amount.transaction_id

SELECT
  leg.id AS transaction_id,
  leg.account_id,
  leg.account_name,
  leg.account_role,
  leg.account_parent_role,
  leg.transfer_id,
  leg.transfer_type,
  leg.rail_name,
  leg.amount_money,
  leg.posting,
  usual.least_amount,
  usual.most_amount,
  CASE
    WHEN ABS(leg.amount_money) > usual.most_amount THEN ABS(leg.amount_money) - usual.most_amount
    ELSE usual.least_amount - ABS(leg.amount_money)
  END AS difference
{% from_either current_transactions or new_leg as leg %}
JOIN {{ 'cfg_rail' | table }} usual
  ON usual.rail_name = leg.rail_name
WHERE {{ checks.usual_amounts | sql }}
  AND leg.status = 'Posted'
  AND leg.origin <> 'OpeningBalance'
  AND (leg.amount_direction = 'Debit' OR usual.leg_shape NOT LIKE '2-leg%')
  AND (ABS(leg.amount_money) < usual.least_amount OR ABS(leg.amount_money) > usual.most_amount)
