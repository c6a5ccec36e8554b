-- relation daily_statement_summary: From each balance to the next: what was there, what posted in between, what should be there
--   now. A day without a balance before it opens with nothing and shows every leg since the first one, so the drifts of an account
--   add up to its drift.
-- grain: one row per account and business day
-- key (account_id, business_day_start)
-- column account_id text(100): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column account_scope text(20): internal or external
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column opening_balance decimal(38,2): the stored balance of the day before; 0 when there is none
-- column total_debits decimal(38,2): what went out, as a positive amount
-- column total_credits decimal(38,2): what came in
-- column net_flow decimal(38,2): credits less debits
-- column leg_count bigint: how many legs posted
-- column closing_balance_stored money: the stored balance of the day
-- column closing_balance_recomputed decimal(38,2): opening balance and net flow
-- column drift decimal(38,2): stored less recomputed
-- index dss_account_day (account_id, business_day_start): finds the days that a refresh replaces
-- reached by position_key using (account_id, business_day_start)

SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.account_parent_role,
  balance.account_scope,
  balance.business_day_start,
  balance.business_day_end,
  COALESCE(position.opening_balance, 0) AS opening_balance,
  position.debits_to_date - position.opening_debits AS total_debits,
  position.credits_to_date - position.opening_credits AS total_credits,
  position.credits_to_date - position.opening_credits - position.debits_to_date + position.opening_debits AS net_flow,
  position.legs_to_date - position.opening_legs AS leg_count,
  balance.money AS closing_balance_stored,
  COALESCE(position.opening_balance, 0) + position.credits_to_date - position.opening_credits
    - position.debits_to_date + position.opening_debits AS closing_balance_recomputed,
  balance.money - COALESCE(position.opening_balance, 0) - position.credits_to_date + position.opening_credits
    + position.debits_to_date - position.opening_debits AS drift
{% from balance_position as position reached by position_key as reach on %}
  position.account_id = reach.account_id
  AND position.business_day_start = reach.business_day_start
{% endfrom %}
{% join current_daily_balances as balance on %}
  balance.account_id = position.account_id AND balance.business_day_start = position.business_day_start
{% endjoin %}
