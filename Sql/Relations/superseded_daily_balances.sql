{% comment %}
Accounts and business days with more than one version, and the entry of the version that counts.
{% endcomment %}
SELECT
  balance.account_id,
  balance.business_day_start,
  COUNT(*) AS version_count,
  MAX(balance.entry) AS current_entry
FROM {{ daily_balances | ident }} balance
{% if incremental %}
JOIN {{ delta.new_balance | ident }} changed
  ON changed.account_id = balance.account_id AND changed.business_day_start = balance.business_day_start
{% endif %}
WHERE balance.entry <= {{ daily_balances_entry | literal }}
GROUP BY balance.account_id, balance.business_day_start
HAVING COUNT(*) > 1
