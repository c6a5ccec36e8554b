{% comment %}
Accounts and business days with more than one version, and the entry of the version that counts.
{% endcomment %}
SELECT
  balance.account_id,
  balance.business_day_start,
  COUNT(*) AS version_count,
  MAX(balance.entry) AS current_entry
{% if incremental %}
FROM {{ delta.new_balance | ident }} changed
{{ daily_balances | ident | join_each: 'balance',
  'balance.account_id = changed.account_id AND balance.business_day_start = changed.business_day_start' }}
{% else %}
FROM {{ daily_balances | ident }} balance
{% endif %}
WHERE balance.entry <= {{ daily_balances_entry | literal }}
GROUP BY balance.account_id, balance.business_day_start
HAVING COUNT(*) > 1
