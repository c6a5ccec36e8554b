{% comment %}
Balances of the period that replace an earlier version, by the reason that they give.
{% endcomment %}
SELECT
  entry,
  account_id,
  account_name,
  business_day_start,
  supersedes AS reason,
  money
FROM {{ 'daily_balances' | table }}
WHERE supersedes IS NOT NULL AND business_day_start >= $1 AND business_day_start < $2
{% if known_at %}
  AND entry <= {{ balances_mark | literal }}
{% endif %}
ORDER BY business_day_start DESC, account_id, entry
