-- relation computed_subledger_balance: What a leaf account should hold at the end of each business day: the sum of its posted legs
--   from the first one ever.
-- grain: one row per leaf account and business day
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column computed_balance sum: what it should have held
-- index csb_account_day (account_id, business_day_start): finds the days that a refresh replaces
-- reached by judged_day using (account_id, business_day_start)

{% capture start %}position.opening_amount + CASE WHEN at_first.account_id IS NULL THEN position.assumed_start ELSE 0 END{% endcapture %}
SELECT
  position.account_id,
  position.business_day_start,
  position.business_day_end,
  position.account_parent_role,
  {{ start | sql }} + position.credits_to_date - position.debits_to_date AS computed_balance
{% from balance_position as position reached by judged_day as reach on %}
  position.account_id = reach.account_id AND position.business_day_start = reach.business_day_start
{% endfrom %}
{% left_join parent_position as parent on %}
  parent.account_id = position.account_id AND parent.business_day_start = position.business_day_start
{% endleft_join %}
{% left_join parent_position as at_first on %}
  at_first.account_id = position.account_id AND at_first.business_day_start = position.first_day_start
{% endleft_join %}
WHERE position.account_scope = 'internal' AND parent.account_id IS NULL
