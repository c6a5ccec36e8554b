{% comment %}
Correcting entries by base table and reason: all there are, and those of the period.
{% endcomment %}
SELECT base_table, reason, COUNT(*) AS total, SUM(is_new) AS in_period
FROM (
  SELECT
    'transactions' AS base_table,
    supersedes AS reason,
    CASE WHEN posting >= $1 AND posting < $2 THEN 1 ELSE 0 END AS is_new
  FROM {{ 'transactions' | table }}
  WHERE supersedes IS NOT NULL
{% if known_at %}
    AND entry <= {{ transactions_mark | literal }}
{% endif %}
  UNION ALL
  SELECT 'daily_balances', supersedes, CASE WHEN business_day_start >= $1 AND business_day_start < $2 THEN 1 ELSE 0 END
  FROM {{ 'daily_balances' | table }}
  WHERE supersedes IS NOT NULL
{% if known_at %}
    AND entry <= {{ balances_mark | literal }}
{% endif %}
) correction
GROUP BY base_table, reason
ORDER BY base_table DESC, reason
