{% comment %}
Legs of the period that replace an earlier version, by the reason that they give.
{% endcomment %}
SELECT
  entry,
  id AS transaction_id,
  supersedes AS reason,
  account_id,
  account_name,
  posting,
  amount_money,
  status
FROM {{ 'transactions' | table }}
WHERE supersedes IS NOT NULL AND posting >= $1 AND posting < $2
{% if known_at %}
  AND entry <= {{ transactions_mark | literal }}
{% endif %}
ORDER BY posting DESC, id, entry
