{% comment %}
Every later version of a leg or a balance beside the one before it: what stood there, what stands there now, and why.
{% endcomment %}
WITH leg AS (
  SELECT
    version.*,
    LAG(version.amount_money) OVER (PARTITION BY version.id ORDER BY version.entry) AS old_amount,
    LAG(version.status) OVER (PARTITION BY version.id ORDER BY version.entry) AS old_status,
    LAG(version.entry) OVER (PARTITION BY version.id ORDER BY version.entry) AS old_entry
  FROM {{ 'transaction_version' | table }} version
),
balance AS (
  SELECT
    version.*,
    LAG(version.money) OVER (PARTITION BY version.account_id, version.business_day_start ORDER BY version.entry) AS old_amount,
    LAG(version.entry) OVER (PARTITION BY version.account_id, version.business_day_start ORDER BY version.entry) AS old_entry
  FROM {{ 'daily_balances' | table }} version
  JOIN {{ 'superseded_daily_balances' | table }} superseded
    ON superseded.account_id = version.account_id AND superseded.business_day_start = version.business_day_start
)
SELECT
  entry,
  'Posting' AS what,
  account_id,
  account_name,
  {{ 'posting' | day_of }} AS business_day,
  old_amount,
  amount_money AS new_amount,
  ABS(amount_money - old_amount) AS money_moved,
  CASE WHEN old_status = status THEN status ELSE old_status || ' → ' || status END AS status_change,
  COALESCE(supersedes, 'None given') AS reason,
  transfer_id,
  CASE WHEN supersedes IS NULL THEN 1 ELSE 0 END AS is_unexplained
FROM leg
WHERE old_entry IS NOT NULL
UNION ALL
SELECT
  entry,
  'Balance',
  account_id,
  account_name,
  {{ 'business_day_start' | day_of }},
  old_amount,
  money,
  ABS(money - old_amount),
  {{ 'text(255)' | null_of }},
  COALESCE(supersedes, 'None given'),
  {{ 'text(255)' | null_of }},
  CASE WHEN supersedes IS NULL THEN 1 ELSE 0 END
FROM balance
WHERE old_entry IS NOT NULL
