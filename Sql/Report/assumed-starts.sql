{% comment %}
Accounts that begin with what makes their first stored balance right, because nobody delivered an opening balance.
{% endcomment %}
SELECT account_id, account_name, account_role, business_day_start, stored_balance, amount
FROM {{ 'assumed_start' | table }}
ORDER BY ABS(amount) DESC, account_id, business_day_start
