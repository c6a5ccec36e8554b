{% comment %}
Invariant 4: an internal account with an expected balance ends the business day with it.
{% endcomment %}
SELECT
  balance.account_id,
  balance.account_name,
  balance.account_role,
  balance.business_day_start,
  balance.business_day_end,
  balance.money AS stored_balance,
  balance.expected_eod_balance,
  balance.money - balance.expected_eod_balance AS variance
{% if incremental %}
FROM {{ delta.new_balance | ident }} balance
{% else %}
FROM {{ 'current_daily_balances' | table }} balance
{% endif %}
WHERE balance.account_scope = 'internal' AND balance.expected_eod_balance <> balance.money
