{% comment %}
Accounts that one side of the feed knows and the other does not, over the whole history.
{% endcomment %}
SELECT account_id, account_name, account_role, gap, row_count, amount, first_seen, last_seen
FROM {{ 'account_coverage' | table }}
ORDER BY gap, account_id
