{% comment %}
The breaks that are open now: leaf and control accounts whose last balance is not the recomputed one, each once, with the first of the days
in a row on which it was off.
{% endcomment %}
WITH off_day AS (
  SELECT 'Leaf account' AS kind, account_id, account_name, account_role, business_day_start, drift FROM {{ 'drift' | table }}
  UNION ALL
  SELECT 'Control account', account_id, account_name, account_role, business_day_start, drift FROM {{ 'ledger_drift' | table }}
),
open_break AS (
  SELECT off_day.*
  FROM off_day
  WHERE NOT EXISTS (
    SELECT 1
    FROM {{ 'current_daily_balances' | table }} later
    WHERE later.account_id = off_day.account_id AND later.business_day_start > off_day.business_day_start
  )
),
balance AS (
  SELECT
    open_break.kind,
    open_break.account_id,
    stored.business_day_start,
    CASE WHEN off_day.account_id IS NULL THEN stored.business_day_start END AS clean_day
  FROM open_break
  JOIN {{ 'current_daily_balances' | table }} stored
    ON stored.account_id = open_break.account_id
  LEFT JOIN off_day
    ON off_day.kind = open_break.kind
    AND off_day.account_id = stored.account_id
    AND off_day.business_day_start = stored.business_day_start
),
clean AS (
  SELECT kind, account_id, MAX(clean_day) AS last_day
  FROM balance
  GROUP BY kind, account_id
),
began AS (
  SELECT balance.kind, balance.account_id, MIN(balance.business_day_start) AS first_day, COUNT(*) AS day_count
  FROM balance
  JOIN clean
    ON clean.kind = balance.kind AND clean.account_id = balance.account_id
  WHERE clean.last_day IS NULL OR balance.business_day_start > clean.last_day
  GROUP BY balance.kind, balance.account_id
)
SELECT
  open_break.kind,
  open_break.account_id,
  open_break.account_name,
  open_break.account_role,
  {{ 'open_break.business_day_start' | day_of }} AS business_day,
  open_break.drift,
  ABS(open_break.drift) AS drift_size,
  {{ 'began.first_day' | day_of }} AS since,
  began.day_count
FROM open_break
JOIN began
  ON began.kind = open_break.kind AND began.account_id = open_break.account_id
