{% comment %}
The days of the period that are walked through: of the bank's own internal accounts all, of others those that drift. A drift without a
statement stays in the list, so that nothing drops out unseen.
{% endcomment %}
WITH drifting AS (
  SELECT account_id, business_day_start, drift FROM {{ 'drift' | table }}
  UNION ALL
  SELECT account_id, business_day_start, drift FROM {{ 'ledger_drift' | table }}
),
picked AS (
  SELECT account_id, business_day_start
  FROM drifting
  WHERE business_day_start >= $1 AND business_day_start < $2
  {% if control_accounts.size > 0 %}
  UNION
  SELECT account_id, business_day_start
  FROM {{ 'daily_statement_summary' | table }}
  WHERE business_day_start >= $1 AND business_day_start < $2 AND account_id IN ({{ control_accounts | literals }})
  {% endif %}
)
SELECT
  picked.account_id,
  statement.account_name,
  statement.account_role,
  picked.business_day_start,
  statement.business_day_end,
  statement.opening_balance,
  statement.total_debits,
  statement.total_credits,
  statement.closing_balance_stored,
  statement.closing_balance_recomputed,
  statement.drift,
  drifting.drift AS cumulative_drift,
  statement.children_movement,
  statement.leg_count,
  statement.child_count,
  statement.carried_count
FROM picked
LEFT JOIN {{ 'daily_statement_summary' | table }} statement
  ON statement.account_id = picked.account_id AND statement.business_day_start = picked.business_day_start
LEFT JOIN drifting
  ON drifting.account_id = picked.account_id AND drifting.business_day_start = picked.business_day_start
ORDER BY picked.account_id, picked.business_day_start
