{% comment %}
An account that must end its days at a declared balance carries that balance on its rows; the check reads it there.
{% endcomment %}
WITH current_balance AS ({{ current_balances | sql }}),
declared AS ({{ expected_balances | sql }}),
named AS ({{ named_accounts | sql }})
SELECT balance.account_id, balance.business_day_start, balance.expected_eod_balance, declared.expected_balance AS declared_balance
FROM current_balance balance
JOIN declared
  ON declared.account_id = balance.account_id
  OR (declared.account_role = balance.account_role AND balance.account_id NOT IN (SELECT account_id FROM named))
WHERE balance.expected_eod_balance IS NULL OR balance.expected_eod_balance <> declared.expected_balance
ORDER BY balance.account_id, balance.business_day_start
