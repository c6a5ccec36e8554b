-- relation computed_ledger_balance: What a parent account should hold: everything posted on it directly plus the last known balances
--   of its children. Days on which it can't be known whose the children are have no row here, but one in unknown_parent.
-- grain: one row per parent account and business day
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column account_role text(100): its role
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column computed_balance sum: what it should have held
-- index clb_account_day (account_id, business_day_start): joins the stored balance of the day
-- reached by judged_day using (account_id, business_day_start)

SELECT
  parent.account_id,
  parent.account_role,
  parent.business_day_start,
  parent.business_day_end,
  parent.own_balance + parent.children_balance AS computed_balance
{% from parent_position as parent reached by judged_day as reach on %}
  parent.account_id = reach.account_id AND parent.business_day_start = reach.business_day_start
{% endfrom %}
WHERE parent.is_known = 1
