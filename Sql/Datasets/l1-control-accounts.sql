{% comment %}
Each control account with its last balance and the last posting to it.
{% endcomment %}
SELECT
  held.account_id,
  held.account_name,
  held.account_role,
  {{ 'held.business_day_start' | day_of }} AS business_day,
  held.money AS last_balance,
  (
    SELECT MAX(leg.posting)
    FROM {{ 'current_transactions' | table }} leg
    WHERE leg.account_id = held.account_id AND leg.status = 'Posted'
  ) AS last_posting
FROM {{ 'account' | table }} parent
JOIN {{ 'current_daily_balances' | table }} held
  ON held.account_id = parent.account_id
WHERE parent.is_parent = 1
  AND held.business_day_start = (
    SELECT MAX(latest.business_day_start)
    FROM {{ 'current_daily_balances' | table }} latest
    WHERE latest.account_id = held.account_id
  )
