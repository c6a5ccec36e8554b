{% comment %}
The stored balance of each parent account against its children and its own postings, on days of the period, days that match included.
{% endcomment %}
SELECT account_id, account_name, account_role, business_day_start, ledger_balance, subledger_balance, difference, ties
FROM (
{% part Datasets/l1-tie-out %}
) balances
WHERE business_day_start >= $1 AND business_day_start < $2
ORDER BY ties, business_day_start DESC, account_id
