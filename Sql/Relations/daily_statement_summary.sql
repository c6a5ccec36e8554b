-- relation daily_statement_summary: From each balance to the next: what was there, what posted in between, what should be there
--   now. A day without a balance before it opens with what the account held at first, delivered as an opening balance or else
--   assumed, and shows every leg since then, so the drifts of a leaf account add up to its drift. A parent's own postings are only a
--   part of its balance: its children's movement is the other, and its drift is that of ledger_drift, what is stored less everything
--   that it consists of. Drift is null when that can't be known.
-- grain: one row per account and business day
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column account_scope text(20): internal or external
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column opening_balance sum: the stored balance of the day before; without one what the account held at first
-- column total_debits sum: what went out, as a positive amount
-- column total_credits sum: what came in
-- column net_flow sum: credits less debits
-- column leg_count bigint: how many legs posted
-- column closing_balance_stored money: the stored balance of the day
-- column closing_balance_recomputed sum: opening balance and net flow; of a parent, all its postings and its children's
--   balances
-- column drift sum: stored less recomputed
-- column children_movement sum: by how much the last known balances of its children changed since the day before; 0 of a
--   leaf
-- column children_balance sum: what its children hold together; null of a leaf
-- column child_count bigint: how many children it has
-- column carried_count bigint: how many of them have no balance of the day itself, so that the last known one stands
-- index dss_account_day (account_id, business_day_start): finds the days that a refresh replaces
-- reached by judged_day using (account_id, business_day_start)

{% capture opening %}
COALESCE(position.opening_balance, {% part Relations/Parts/held-at-first %})
{%- endcapture %}
SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.account_parent_role,
  balance.account_scope,
  balance.business_day_start,
  balance.business_day_end,
  {{ opening | sql }} AS opening_balance,
  position.debits_to_date - position.opening_debits AS total_debits,
  position.credits_to_date - position.opening_credits AS total_credits,
  position.credits_to_date - position.opening_credits - position.debits_to_date + position.opening_debits AS net_flow,
  position.legs_to_date - position.opening_legs AS leg_count,
  balance.money AS closing_balance_stored,
  CASE
    WHEN parent.is_known = 1 THEN parent.own_balance + parent.children_balance
    WHEN parent.is_known IS NULL THEN
      {{ opening | sql }} + position.credits_to_date - position.opening_credits
        - position.debits_to_date + position.opening_debits
  END AS closing_balance_recomputed,
  CASE
    WHEN parent.is_known = 1 THEN balance.money - parent.own_balance - parent.children_balance
    WHEN parent.is_known IS NULL THEN
      balance.money - {{ opening | sql }} - position.credits_to_date + position.opening_credits
        + position.debits_to_date - position.opening_debits
  END AS drift,
  COALESCE(parent.children_balance - parent.opening_children_balance, 0) AS children_movement,
  parent.children_balance,
  COALESCE(parent.child_count, 0) AS child_count,
  COALESCE(parent.carried_count, 0) AS carried_count
{% from balance_position as position reached by judged_day as reach on %}
  position.account_id = reach.account_id
  AND position.business_day_start = reach.business_day_start
{% endfrom %}
{% join current_daily_balances as balance on %}
  balance.account_id = position.account_id AND balance.business_day_start = position.business_day_start
{% endjoin %}
{% left_join parent_position as parent on %}
  parent.account_id = position.account_id AND parent.business_day_start = position.business_day_start
{% endleft_join %}
{% left_join parent_position as at_first on %}
  at_first.account_id = position.account_id AND at_first.business_day_start = position.first_day_start
{% endleft_join %}
