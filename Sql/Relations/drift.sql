-- relation drift: Leaf accounts whose stored balance is not what they held at first and the sum of their posted legs. Invariant 1,
--   without tolerance. An account is a leaf on the days on which it is internal and nobody's parent. What it held at first is its opening
--   balance, or else its first stored balance less the legs up to there, which then can't be wrong;
--   nothing is assumed of an account that was a parent at first.
-- grain: one row per leaf account and business day whose stored balance is not the sum of its posted legs
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column stored_balance money: what the bank says the account held at the end of the day
-- column computed_balance sum: what it should have held
-- column drift sum: stored less computed
-- index drift_account_day (account_id, business_day_start): finds the days that a refresh replaces
-- index drift_role (account_role): the dashboard's choice of a role
-- index drift_day_account_role (business_day_start, account_id, account_role): the dashboard's timeline
-- reached by judged_day using (account_id, business_day_start)

{% capture start %}{% part Relations/Parts/held-at-first %}{% endcapture %}
SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.account_parent_role,
  balance.business_day_start,
  balance.business_day_end,
  balance.money AS stored_balance,
  {{ start | sql }} + position.credits_to_date - position.debits_to_date AS computed_balance,
  balance.money - ({{ start | sql }} + position.credits_to_date - position.debits_to_date) AS drift
{% from balance_position as position reached by judged_day as reach on %}
  position.account_id = reach.account_id
  AND position.business_day_start = reach.business_day_start
  AND (
    position.assumed_start <> 0
    OR position.money <> position.opening_amount + position.credits_to_date - position.debits_to_date
  )
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
WHERE position.money <> {{ start | sql }} + position.credits_to_date - position.debits_to_date
  AND balance.account_scope = 'internal'
  AND parent.account_id IS NULL
