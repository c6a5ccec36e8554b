{% comment %}
The breaks that are open now: leaf and control accounts whose last balance is not the recomputed one, each once, with the first of the days
in a row on which it was off.
{% endcomment %}
SELECT
  off_day.kind,
  off_day.account_id,
  off_day.account_name,
  off_day.account_role,
  {{ 'off_day.business_day_start' | day_of }} AS business_day,
  off_day.drift,
  ABS(off_day.drift) AS drift_size,
  {{ 'spell.first_day' | day_of }} AS since,
  spell.day_count
FROM (
  SELECT 'Leaf account' AS kind, 'drift' AS check_type, account_id, account_name, account_role, business_day_start, drift
  FROM {{ 'drift' | table }}
  UNION ALL
  SELECT 'Control account', 'ledger_drift', account_id, account_name, account_role, business_day_start, drift
  FROM {{ 'ledger_drift' | table }}
) off_day
JOIN {{ 'balance_break' | table }} spell
  ON spell.check_type = off_day.check_type
  AND spell.account_id = off_day.account_id
  AND spell.last_day = off_day.business_day_start
  AND spell.cleared_on IS NULL
