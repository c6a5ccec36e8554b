-- relation unknown_parent: Parent accounts whose roll-up nobody can check: several accounts carry their role, and children name the
--   role alone. Adding the children to one of them would report a fault where it is not; let balances name their parent_account_id.
-- grain: one row per parent account and business day whose children may be another account's
-- key (account_id, business_day_start)
-- column account_id text(255): the parent account
-- column account_name text(255): its name at the time
-- column account_role text(100): the role that it shares
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column stored_balance money: what the bank says the account held at the end of the day
-- column unexplained_balance sum: stored less its own postings and the children that are known to be its own
-- column undivided_balance sum: what the children hold together that belong to one account of the role or another
-- column child_count bigint: how many children there are
-- index unknown_parent_key (account_id, business_day_start): finds the days that a refresh replaces
-- reached by judged_day using (account_id, business_day_start)

SELECT
  parent.account_id,
  balance.account_name,
  parent.account_role,
  parent.business_day_start,
  parent.business_day_end,
  parent.money AS stored_balance,
  parent.money - parent.own_balance - parent.children_balance AS unexplained_balance,
  parent.undivided_balance,
  parent.child_count
{% from parent_position as parent reached by judged_day as reach on %}
  parent.account_id = reach.account_id AND parent.business_day_start = reach.business_day_start
{% endfrom %}
{% join current_daily_balances as balance on %}
  balance.account_id = parent.account_id AND balance.business_day_start = parent.business_day_start
{% endjoin %}
WHERE parent.is_known = 0
