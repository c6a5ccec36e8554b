{% comment %}
What the figures stand for, and whether anything is known to be missing: rows that no query can use, rows that came after the refresh,
balances that are due, control totals that differ. Where a feed delivers no control totals, nobody knows whether all postings are here.
Accounts without an opening balance are taken to have begun with what makes their first stored balance right: how many, because no drift of that day is seen.
{% endcomment %}
WITH last_refresh AS (
  SELECT
    MAX(as_of) AS as_of,
    MAX(finished_at) AS refreshed_at,
    MAX(today) AS business_day,
    COALESCE(MAX(transactions_entry), 0) AS transactions_entry,
    COALESCE(MAX(daily_balances_entry), 0) AS daily_balances_entry,
    COALESCE(MAX(rows_set_aside), 0) AS rows_set_aside
  FROM {{ 'refresh_log' | table }}
  WHERE run_id = (SELECT MAX(run_id) FROM {{ 'refresh_log' | table }})
),
known AS (
  SELECT
    last_refresh.as_of,
    last_refresh.refreshed_at,
    last_refresh.business_day,
    last_refresh.rows_set_aside,
    (SELECT MAX(posted_date) FROM {{ 'trial_balance_day' | table }}) AS last_posting_day,
    (SELECT COUNT(*) FROM {{ 'transactions' | table }} WHERE entry > (SELECT transactions_entry FROM last_refresh))
      + (SELECT COUNT(*) FROM {{ 'daily_balances' | table }} WHERE entry > (SELECT daily_balances_entry FROM last_refresh))
      AS rows_waiting,
    (
      SELECT COUNT(*)
      FROM {{ 'missing_balance' | table }}
      WHERE last_missing_day >= (SELECT business_day FROM last_refresh)
    ) AS missing_balances,
    (SELECT COUNT(*) FROM {{ 'control_check' | table }} WHERE is_break = 1) AS control_breaks,
    (SELECT COUNT(*) FROM {{ 'control_check' | table }}) AS control_totals
  FROM last_refresh
)
SELECT
  as_of,
  refreshed_at,
  business_day,
  last_posting_day,
  rows_waiting,
  CASE
    WHEN as_of IS NULL THEN 'Never refreshed'
    WHEN rows_set_aside > 0 THEN 'Rows set aside, unreadable: ' || {{ 'rows_set_aside' | cast: 'text(20)' }}
    WHEN missing_balances > 0 THEN 'Balances missing: ' || {{ 'missing_balances' | cast: 'text(20)' }}
    WHEN control_breaks > 0 THEN 'Control totals that differ: ' || {{ 'control_breaks' | cast: 'text(20)' }}
    WHEN rows_waiting > 0 THEN 'Rows not yet refreshed: ' || {{ 'rows_waiting' | cast: 'text(20)' }}
    WHEN control_totals = 0 THEN 'Balances complete; no control totals'
    ELSE 'Complete'
  END AS feed,
  (SELECT COUNT(DISTINCT account_id) FROM {{ 'assumed_start' | table }}) AS assumed_starts
FROM known
