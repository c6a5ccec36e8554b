{% comment %}
The version of every account's business day with the highest entry.
{% endcomment %}
{% if incremental %}
SELECT balance.*
FROM {{ delta.new_balance | ident }} balance
{% else %}
SELECT balance.*
FROM {{ daily_balances | ident }} balance
LEFT JOIN {{ 'superseded_daily_balances' | table }} several
  ON several.account_id = balance.account_id AND several.business_day_start = balance.business_day_start
WHERE balance.entry <= {{ daily_balances_entry | literal }}
  AND (several.account_id IS NULL OR several.current_entry = balance.entry)
{% endif %}
