{% comment %}
Accounts whose latest name or role may have changed, and a moment before which none of their balances is the latest.
{% endcomment %}
SELECT account_id, MAX(since) AS since
FROM (
  SELECT account_id, {{ beginning | literal }} AS since
  FROM {{ delta.leg | ident }}
  UNION ALL
  SELECT account_id, business_day_start
  FROM {{ delta.new_balance | ident }}
) part
GROUP BY account_id
